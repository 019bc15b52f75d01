import { commit, file, largeFile } from './fast-import';

/** Repositories whose files are unusual, as `git fast-import` reads them. */

const MIB = 1 << 20;

/** Lines that no other file has. */
function text(id: number, lines: number): string {
  return Array.from(
    { length: lines },
    (_, i) => `line ${i} of file ${id}: ${(id * 7919 + i) % 104729}\n`,
  ).join('');
}

/** Moved to another folder as they are, or also changed and under another name. */
export function* renames(files: number, edited: boolean) {
  const ids = Array.from({ length: files }, (_, i) => i);
  const folder = (id: number) => String(id % 100);
  yield commit({ branch: 'main', mark: 1, hour: 0 });
  for (const id of ids) yield file(`old/${folder(id)}/file-${id}.txt`, text(id, 20));
  yield commit({ branch: 'main', mark: 2, hour: 1 });
  if (!edited) yield 'R old new\n';
  else {
    yield 'D old\n';
    for (const id of ids) yield file(`new/${folder(id)}/other-${id}.txt`, `${text(id, 19)}new\n`);
  }
}

/** One line of letters, with a few of them changed by each commit. */
export function* oneLine(mebibytes: number, changes: number) {
  const content = Buffer.alloc(mebibytes * MIB);
  let random = 1;
  for (let i = 0; i < content.length; i++) {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    content[i] = 97 + ((random >>> 16) % 26);
  }
  for (let change = 0; change <= changes; change++) {
    content.write(`changed ${change} times`, Math.floor((content.length / (changes + 1)) * change));
    yield commit({ branch: 'main', mark: change + 1, hour: change });
    yield* largeFile('line.txt', Buffer.from(content));
  }
}

/** All files in the first commit, then commits that change five each. */
export function* manyFiles(files: number, commits: number) {
  const path = (id: number) => `folder-${id % 200}/file-${id}.ts`;
  yield commit({ branch: 'main', mark: 1, hour: 0 });
  for (let id = 0; id < files; id++) yield file(path(id), text(id, 3));
  for (let change = 1; change <= commits; change++) {
    yield commit({ branch: 'main', mark: change + 1, hour: change });
    for (let i = 0; i < 5; i++) {
      const id = (change * 997 + i * 31) % files;
      yield file(path(id), `${text(id, 3)}change ${change}\n`);
    }
  }
}

/** Each commit changes a thousand lines all over the file, and others than the one before. */
export function* manyLines(lines: number, changes: number) {
  const content = Array.from({ length: lines }, (_, i) => `${i}\n`);
  for (let change = 0; change <= changes; change++) {
    if (change > 0)
      for (let i = change * 17; i < lines; i += Math.floor(lines / 1000)) content[i] = `${i} ${change}\n`;
    yield commit({ branch: 'main', mark: change + 1, hour: change });
    yield* largeFile('lines.txt', Buffer.from(content.join('')));
  }
}
