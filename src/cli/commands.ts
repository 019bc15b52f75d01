import { readFileSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CacheFolder } from '../core/cache';
import { gitLanes } from '../core/git';
import type { OnProgress } from '../core/progress';
import { describeCommits, type Explanation, explain, ledger, verify } from '../core/questions';
import { explanationMarkdown, type Report, terminalText } from '../core/report';
import { inert } from '../core/text';
import { type CommandLine, type Of, UsageError } from './arguments';
import { LinePrinter, print } from './output';
import { withProgress } from './progress';

/** Runs a command that looks into a repository; returns the exit status. */
export function run(
  line: CommandLine,
  command: Of<'ledger' | 'explain' | 'verify'>,
  generatedBy: Report['generatedBy'],
  signal: AbortSignal,
): Promise<number> {
  const work = (onProgress: OnProgress) => {
    switch (command.name) {
      case 'ledger':
        return printLedger(line, command, signal, onProgress);
      case 'explain':
        return printExplanations(line, command, signal);
      case 'verify':
        return printVerdict(command, generatedBy, signal, onProgress);
    }
  };
  return withProgress(line, work);
}

function options({ revision, rule }: CommandLine, signal: AbortSignal) {
  return { revision, rule, searchPath: process.env.PATH, signal };
}

async function printLedger(
  line: CommandLine,
  command: Of<'ledger'>,
  signal: AbortSignal,
  onProgress: OnProgress,
) {
  const printer = new LinePrinter();
  const wanted = {
    ...options(line, signal),
    lanes: gitLanes(),
    onProgress,
    files: command.files,
    cache: line.cache === null ? null : new CacheFolder(line.cache),
  };
  await ledger(command.path, wanted, entry => printer.line(JSON.stringify(entry)));
  await printer.end();
  return 0;
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
