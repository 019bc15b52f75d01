/** How git is asked for what the parsers read: the changes of commits on standard input, and commits. */
export const RAW = [
  'diff-tree',
  '--stdin',
  '--root',
  '--always',
  '-r',
  '-z',
  '--raw',
  '--no-abbrev',
  '--no-renames',
];
export const FIELDS = '--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B';
