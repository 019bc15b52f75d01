import type { RandomSource } from './random-source';

/** Lines that stand in every file many times, where a diff has a choice. */
const COMMON = [
  '}',
  '',
  '',
  '  }',
  '{',
  '  return;',
  '\t',
  '-- a',
  '++ b',
  '@@ -1 +1 @@',
  'diff --git a/1 b/1',
];

function newLine(random: RandomSource): string {
  return random.chance(0.45)
    ? random.pick(COMMON)
    : `  line ${random.int(0, 5000)} of some length to be compared`;
}

export function newContent(random: RandomSource, binary: boolean): Buffer {
  if (random.chance(0.06)) return Buffer.alloc(0);
  if (binary && random.chance(0.1)) return Buffer.from(`${newLine(random)}\n\0${random.int(0, 1e6)}\n`);
  const size = random.chance(0.1) ? random.int(30, 120) : random.int(1, 25);
  return join(
    random,
    Array.from({ length: size }, () => newLine(random)),
  );
}

/** Inserts, deletes, replaces, moves or repeats lines; rewrites everything now and then. */
export function editLines(random: RandomSource, content: Buffer, binary: boolean): Buffer {
  if (random.chance(0.05)) return newContent(random, binary);
  const lines = split(content);
  for (let edits = random.int(1, 4); edits > 0; edits--) editOnce(random, lines);
  return join(random, lines);
}

function editOnce(random: RandomSource, lines: string[]): void {
  const at = random.int(0, lines.length + 1);
  const count = random.int(1, 5);
  const fresh = () => Array.from({ length: count }, () => newLine(random));
  const act = random.int(0, 10);
  if (act < 4) lines.splice(at, 0, ...fresh());
  else if (act < 6) lines.splice(at, count);
  else if (act < 8) lines.splice(at, count, ...fresh());
  else if (act < 9) lines.splice(random.int(0, lines.length + 1), 0, ...lines.splice(at, count));
  else lines.splice(at, 0, ...lines.slice(at, at + count));
}

/** A merge of several texts: the lines of one, blocks of the others near the same place, and sometimes new lines. */
export function mixLines(random: RandomSource, contents: readonly Buffer[]): Buffer {
  const [first = [], ...others] = random.shuffle(contents).map(split);
  const lines = [...first];
  for (const other of others) {
    for (let blocks = random.int(1, 4); blocks > 0; blocks--) {
      const from = random.int(0, other.length + 1);
      const block = other.slice(from, from + random.int(1, 6));
      const at = Math.min(lines.length, Math.max(0, from + random.int(-2, 3)));
      lines.splice(at, random.chance(0.5) ? block.length : 0, ...block);
    }
  }
  if (random.chance(0.3)) editOnce(random, lines);
  return join(random, lines);
}

function split(content: Buffer): string[] {
  const lines = content.toString('latin1').replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function join(random: RandomSource, lines: readonly string[]): Buffer {
  const end = random.chance(0.06) ? '\r\n' : '\n';
  const text = lines.map(line => line + end).join('');
  return Buffer.from(random.chance(0.06) ? text.replace(/\r?\n$/, '') : text, 'latin1');
}
