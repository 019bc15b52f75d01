import { dirname, isAbsolute } from 'node:path';
import { type AuthorClass, CLASSES } from '../model';
import { describeCommits, fileLedger, type LedgerEntry } from '../questions';
import { Refusal } from '../refusal';
import type { ToolContext } from './context';
import type { InputOf } from './declared';
import { limited } from './limited';
import { plainAgent, plainModel, plainWord } from './plain-names';
import { fileIn, repositoryAt } from './reach';
import { untrusted } from './untrusted';

const MOST_RANGES = 500;
const MOST_COMMITS = 50;
const MOST_MARKS = 20;

/** Thrown where the head has no such file or line. */
class NoSuchLines extends Refusal {}

type Asked = InputOf<'get_line_provenance'>;

/** Who owns the lines of a file, or why it does not count. */
export async function lineProvenance(asked: Asked, context: ToolContext): Promise<object> {
  const around = isAbsolute(asked.file) ? dirname(asked.file) : undefined;
  const repository = await repositoryAt(asked.path ?? around, context);
  const file = fileIn(repository, asked.file);
  const { head, entries, why } = await fileLedger(repository.top, { ...context, file });
  if (why === 'absent')
    throw new NoSuchLines(
      `The commit ${head} has no such file: give its path from the top of the repository.`,
    );
  const span = spanOf(asked, entries);
  const wanted = entries.flatMap(entry => cut(entry, span));
  const ranges = limited(wanted, MOST_RANGES);
  return {
    head,
    file,
    notCounted: why,
    ...span,
    lines: sums(wanted),
    ranges: ranges.shown.map(plainRange),
    rangesLeftOut: ranges.leftOut,
    ...(asked.includeText ? await texts(repository.top, wanted, context) : {}),
  };
}

interface Span {
  readonly startLine: number;
  readonly endLine: number;
  readonly linesInFile: number;
}

function spanOf({ startLine = 1, endLine }: Asked, entries: readonly LedgerEntry[]): Span {
  const linesInFile = entries.reduce((sum, { lines }) => sum + lines, 0);
  if (endLine !== undefined && endLine < startLine)
    throw new NoSuchLines('endLine comes before startLine: give the first line, then the last.');
  if (startLine > linesInFile && linesInFile > 0)
    throw new NoSuchLines(`The file has ${linesInFile} lines at that commit: ask for one of these.`);
  return { startLine, endLine: Math.min(endLine ?? linesInFile, linesInFile), linesInFile };
}

/** The part of a range that lies in the span, if any. */
function cut(entry: LedgerEntry, { startLine, endLine }: Span): LedgerEntry[] {
  const start = Math.max(entry.start, startLine);
  const lines = Math.min(entry.start + entry.lines - 1, endLine) - start + 1;
  return lines > 0 ? [{ ...entry, start, lines }] : [];
}

function sums(entries: readonly LedgerEntry[]): Record<string, number> {
  const byClass: Record<string, number> = Object.fromEntries(CLASSES.map(name => [name, 0]));
  for (const entry of entries) byClass[entry.class] = (byClass[entry.class] ?? 0) + entry.lines;
  return byClass;
}

function plainRange({ start, lines, commit, class: name, agent, model, signs }: LedgerEntry): object {
  return {
    ...{ start, lines, commit, class: name },
    agent: agent === null ? null : plainAgent(agent),
    model: plainModel(model),
    signs: signs.map(plainWord),
  };
}

/** What people wrote in the commits that own these lines, those of the first lines first. */
async function texts(path: string, entries: readonly LedgerEntry[], context: ToolContext): Promise<object> {
  const owners = new Map(entries.flatMap(entry => (entry.commit === null ? [] : [[entry.commit, entry]])));
  const { shown, leftOut } = limited([...owners], MOST_COMMITS);
  const rows = shown.map(([commit, { class: name, signs }]) => {
    return { commit, class: name as AuthorClass, agent: null, signs, reason: null };
  });
  const records = await describeCommits(path, rows, context);
  const commits = records.map(({ commit, date, author, subject, evidence }) => {
    const marks = limited(evidence, MOST_MARKS);
    return {
      ...{ commit, date, author: untrusted(author), subject: untrusted(subject) },
      evidence: marks.shown.map(({ sign, where, text }) => {
        return { sign: plainWord(sign), where, text: untrusted(text) };
      }),
      evidenceLeftOut: marks.leftOut,
    };
  });
  return { commits, commitsLeftOut: leftOut };
}
