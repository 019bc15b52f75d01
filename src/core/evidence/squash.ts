/** One of the messages that a commit was joined from. */
export interface SquashPart {
  readonly title: string;
  /** The message, its title first. */
  readonly message: string;
}

export interface Squash {
  /** A `list` of bullets, as hosts write it, or a `log`, as `git merge --squash` does. */
  readonly kind: 'list' | 'log';
  readonly parts: readonly SquashPart[];
}

const BULLET = /^\* (\S.*)$/;
/** What a host puts behind the list: it holds for all parts. */
const END = /^-{9,}\s*$/;
const LOG_HEAD = /^commit [0-9a-f]{7,64}\b/;
const LOG_FIELD = /^(?:Author|Date|Commit|AuthorDate|CommitDate|CommitterDate|Merge):\s/;
const MOST = 1000;

/** The messages that a message joins: at least two bullets, or what a log lists; null for a message of its own. */
export function squashOf(lines: readonly string[]): Squash | null {
  const log = logParts(lines);
  if (log.length > 1 || isLogged(lines)) return { kind: 'log', parts: log.slice(0, MOST) };
  const list = listParts(lines);
  return list.length > 1 ? { kind: 'list', parts: list.slice(0, MOST) } : null;
}

/** One commit of a log, as git writes it: its author is told below its id. */
function isLogged(lines: readonly string[]): boolean {
  return lines.some((line, at) => LOG_HEAD.test(line) && LOG_FIELD.test(lines[at + 1] ?? ''));
}

function logParts(lines: readonly string[]): SquashPart[] {
  const starts = lines.flatMap((line, at) => (LOG_HEAD.test(line) ? [at] : []));
  return starts.map((start, i) => {
    const own = lines.slice(start + 1, starts[i + 1]).filter(line => !LOG_FIELD.test(line));
    return partOf(own.map(line => line.trim()));
  });
}

/** Bullets with a blank line above them; a plain list has none. Whatever comes first must be a bullet. */
function listParts(lines: readonly string[]): SquashPart[] {
  const end = lines.findIndex(line => END.test(line));
  const listed = end < 0 ? lines : lines.slice(0, end);
  const first = listed.find(line => line.trim() !== '');
  if (first === undefined || !BULLET.test(first)) return [];
  const starts = listed.flatMap((line, at) =>
    BULLET.test(line) && (at === 0 || listed[at - 1]!.trim() === '') ? [at] : [],
  );
  return starts.map((start, i) => {
    const [bullet = '', ...rest] = listed.slice(start, starts[i + 1]);
    return partOf([bullet.replace(BULLET, '$1'), ...rest]);
  });
}

function partOf(lines: readonly string[]): SquashPart {
  const title = lines.find(line => line !== '') ?? '';
  return { title: title.slice(0, 200), message: lines.join('\n') };
}
