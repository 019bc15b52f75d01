/** A paragraph, an item of a list or a listing, as one line, with the headings above it. */
export interface Block {
  readonly text: string;
  /** From the outermost on, without the title of the document: its first heading of the first level. */
  readonly headings: readonly string[];
}

const MOST_BLOCKS = 5000;
const LONGEST_BLOCK = 8000;

/** Paragraphs of Markdown, reStructuredText or plain text. Blank lines, headings and items of lists divide them. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const headings: string[] = [];
  let hasTitle = false;
  let lines: string[] = [];
  const close = () => {
    const joined = lines.join(' ').slice(0, LONGEST_BLOCK);
    if (joined !== '') blocks.push({ text: joined, headings: headings.filter(heading => heading !== '') });
    lines = [];
  };
  const open = (level: number, heading: string) => {
    close();
    headings.length = Math.min(headings.length, level - 1);
    while (headings.length < level - 1) headings.push('');
    headings.push(level === 1 && !hasTitle ? '' : heading);
    if (level === 1) hasTitle = true;
  };
  let isListing = false;
  for (const whole of text.split('\n')) {
    if (blocks.length >= MOST_BLOCKS) break;
    const line = whole.trim();
    if (/^(```|~~~)/.test(line)) {
      isListing = !isListing;
      close();
      continue;
    }
    const marked = isListing ? null : /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const ruled = isListing ? 0 : ruleLevel(line);
    if (marked) open(marked[1]!.length, marked[2]!);
    else if (ruled > 0 && lines.length === 1) open(ruled, lines.splice(0)[0]!);
    else if (line === '') close();
    else {
      if (!isListing && /^([-*+]|\d+[.)])\s/.test(line)) close();
      lines.push(line);
    }
  }
  close();
  return blocks;
}

/** What underlines a heading: of which level is told by the sign in Markdown, and most often in reStructuredText. */
function ruleLevel(line: string): number {
  if (/^={3,}$/.test(line)) return 1;
  if (/^-{3,}$/.test(line)) return 2;
  return /^([~^"'*+#])\1{2,}$/.test(line) ? 3 : 0;
}
