import { readFileSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CacheFolder } from '../core/cache';
import { breaches } from '../core/gate';
import { gitLanes } from '../core/git';
import { LEDGER_FORMATS } from '../core/ledger-text';
import type { OnProgress } from '../core/progress';
import {
  describeCommits,
  type Explanation,
  explain,
  type LedgerAbout,
  ledger,
  portion,
  resolveRange,
  verify,
} from '../core/questions';
import { explanationMarkdown, portionMarkdown, type Report, rangeJson, terminalText } from '../core/report';
import { inert } from '../core/text';
import { type CommandLine, type Of, UsageError } from './arguments';
import { writeOut } from './deliver';
import { LinePrinter, print } from './output';
import { withProgress } from './progress';

/** Runs a command that looks into a repository; returns the exit status. */
export function run(
  line: CommandLine,
  command: Of<'ledger' | 'range' | 'explain' | 'verify' | 'check'>,
  generatedBy: Report['generatedBy'],
  signal: AbortSignal,
): Promise<number> {
  const work = (onProgress: OnProgress) => {
    switch (command.name) {
      case 'ledger':
        return printLedger(line, command, { generatedBy, onProgress, signal });
      case 'range':
        return printRange(line, command, { generatedBy, onProgress, signal });
      case 'explain':
        return printExplanations(line, command, signal);
      case 'check':
        return printCheck(line, command, { generatedBy, onProgress, signal });
      case 'verify':
        return printVerdict(command, generatedBy, signal, onProgress);
    }
  };
  return withProgress(line, work);
}

function options({ revision, rule }: CommandLine, signal: AbortSignal) {
  return { revision, rule, searchPath: process.env.PATH, signal };
}

interface Ground {
  readonly generatedBy: Report['generatedBy'];
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

async function printLedger(
  line: CommandLine,
  command: Of<'ledger'>,
  { generatedBy, onProgress, signal }: Ground,
) {
  const { out } = command;
  const pieces: string[] = [];
  const printer = out === null ? new LinePrinter() : new LinePrinter(async piece => void pieces.push(piece));
  const { open } = LEDGER_FORMATS.find(({ id }) => id === command.format)!;
  let writer: ReturnType<typeof open> | null = null;
  const wanted = {
    ...options(line, signal),
    lanes: gitLanes(),
    onProgress,
    files: command.files,
    cache: line.cache === null ? null : new CacheFolder(line.cache),
    onBegin: (about: LedgerAbout) => {
      writer = open({ ...about, generatedBy });
    },
  };
  const write = async (lines: readonly string[] = []) => {
    for (const text of lines) await printer.line(text);
  };
  await ledger(command.path, wanted, entry => write(writer?.add(entry)));
  await write(writer!.end());
  await printer.end();
  if (out !== null) writeOut(out, pieces.join(''));
  return 0;
}

/** Lines that came since one revision and live at another. */
async function printRange(
  line: CommandLine,
  command: Of<'range'>,
  { onProgress, signal }: Ground,
): Promise<number> {
  const { path, roles, under, format, out } = command;
  const asked = options(line, signal);
  const ends = await resolveRange(path, command, asked);
  const wanted = { roles, under, since: ends.from, revision: ends.to, lanes: gitLanes(), onProgress };
  const cache = line.cache === null ? null : new CacheFolder(line.cache);
  const found = await portion(path, { ...asked, ...wanted, cache });
  const since = found.since && { ...found.since, revision: command.from };
  const named = { ...found, revision: command.to, since };
  const text = format === 'json' ? rangeJson(named) : portionMarkdown(named);
  const written = format === null ? terminalText(text) : text;
  if (out === null) await print(written);
  else writeOut(out, written);
  return 0;
}

/** One sentence, for people and for the log of a pipeline; exit status 1 where a limit does not hold. */
async function printCheck(
  line: CommandLine,
  { path, range, limits }: Of<'check'>,
  { onProgress, signal }: Ground,
): Promise<number> {
  const asked = options(line, signal);
  const ends = range === null ? { from: null, to: line.revision } : await resolveRange(path, range, asked);
  const wanted = { under: '', since: ends.from, revision: ends.to, lanes: gitLanes(), onProgress };
  const cache = line.cache === null ? null : new CacheFolder(line.cache);
  const { share, lines, rule, repository } = await portion(path, { ...asked, ...wanted, cache });
  const found = breaches(share, limits);
  const about = `${lines.counted} ${range === null ? 'living lines' : `new lines of ${range.from}..${range.to}`} at ${repository.head.slice(0, 12)}, rule ${rule.id} ${rule.hash.slice(0, 12)}`;
  if (found.length === 0) {
    await print(`The limits hold: ${about}.\n`);
    return 0;
  }
  const sentence = `${found.join(' ')} (${about})`;
  // GitHub Actions shows such a line at the run itself.
  await print(
    process.env.GITHUB_ACTIONS === 'true' ? `::error title=AI share::${sentence}\n` : `${sentence}\n`,
  );
  return 1;
}

async function printExplanations(
  line: CommandLine,
  command: Of<'explain'>,
  signal: AbortSignal,
): Promise<number> {
  const listed = command.commits.includes('-') ? await commitsOnStandardInput(signal) : [];
  const commits = command.commits.flatMap(commit => (commit === '-' ? listed : [commit]));
  const printer = new LinePrinter();
  const explanations = await explain(command.path, commits, options(line, signal));
  const lines = command.isText
    ? await explanationTexts(command.path, explanations, options(line, signal))
    : explanations.map(explanation => JSON.stringify(explanation));
  for (const text of lines) await printer.line(text);
  await printer.end();
  return 0;
}

/** The same for people, with what the commits are about. */
async function explanationTexts(
  path: string,
  explanations: readonly Explanation[],
  asked: ReturnType<typeof options>,
): Promise<string[]> {
  const rows = explanations.map(({ commit, class: name }) => {
    return { commit, class: name, agent: null, signs: [], reason: null };
  });
  const records = await describeCommits(path, rows, asked);
  return explanations.map((why, i) => terminalText(explanationMarkdown({ ...records[i]!, ...why })));
}

async function commitsOnStandardInput(signal: AbortSignal): Promise<string[]> {
  const input = await text(addAbortSignal(signal, process.stdin));
  return input.split(/\s+/).filter(word => word !== '');
}

async function printVerdict(
  command: Of<'verify'>,
  generatedBy: Report['generatedBy'],
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<number> {
  const content = readReport(command.report);
  const verdict = await verify(content, command.path, {
    searchPath: process.env.PATH,
    signal,
    generatedBy,
    lanes: gitLanes(),
    onProgress,
  });
  if (verdict.equal) {
    await print('equal\n');
    return 0;
  }
  const { where, reported, recomputed } = verdict;
  await print(
    `different at ${where}: the report says ${brief(reported)}, recomputed is ${brief(recomputed)}\n`,
  );
  return 1;
}

function readReport(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The report cannot be read: ${(error as Error).message}.`);
  }
}

function brief(value: unknown): string {
  return inert(JSON.stringify(value) ?? 'nothing');
}
