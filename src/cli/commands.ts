import { readFileSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { text } from 'node:stream/consumers';
import { name, version } from '../../package.json';
import { CacheFolder } from '../core/cache';
import { explain } from '../core/explain';
import { exportReport } from '../core/export';
import { ledger } from '../core/ledger';
import { analyzeRemembered, buildOf } from '../core/remembered';
import { inert, type Report } from '../core/report';
import { verify } from '../core/verify';
import { type CommandLine, UsageError } from './arguments';
import { LinePrinter, print, replaceFile } from './output';
import { ProgressBar } from './progress';
import { USAGE } from './usage';

const LANES = 2;

/** Runs one command and returns its exit status. */
export async function run(line: CommandLine, signal: AbortSignal): Promise<number> {
  const { command } = line;
  switch (command.name) {
    case 'help':
      await print(USAGE);
      return 0;
    case 'version':
      await print(`${version}\n`);
      return 0;
    case 'report':
      return withProgress(line, onProgress => report(line, command, signal, onProgress));
    case 'ledger':
      return withProgress(line, onProgress => printLedger(line, command, signal, onProgress));
    case 'explain':
      return printExplanations(line, command, signal);
    case 'verify':
      return withProgress(line, onProgress => printVerdict(command, signal, onProgress));
  }
}

type Of<Name> = Extract<CommandLine['command'], { name: Name }>;
type OnProgress = (share: number) => void;

async function withProgress(
  line: CommandLine,
  work: (onProgress: OnProgress) => Promise<number>,
): Promise<number> {
  const bar = new ProgressBar(!line.quiet && process.stderr.isTTY === true);
  try {
    return await work(bar.update);
  } finally {
    bar.clear();
  }
}

function options({ revision, rule }: CommandLine, signal: AbortSignal) {
  return { revision, rule, searchPath: process.env.PATH, signal };
}

const tool = {
  generatedBy: { name, version },
  lanes: LANES,
};

function cacheOf({ cache }: CommandLine): CacheFolder | null {
  return cache === null ? null : new CacheFolder(cache);
}

async function report(line: CommandLine, command: Of<'report'>, signal: AbortSignal, onProgress: OnProgress) {
  const cache = cacheOf(line);
  const memory = cache && { cache, build: buildOf(__filename) };
  const all = { ...options(line, signal), ...tool, onProgress };
  const made = await analyzeRemembered(command.path, all, memory);
  const result = exportReport(made, command.format);
  if (command.out === null) await print(result);
  else writeOut(command.out, result);
  if (!line.quiet) process.stderr.write(problemList(made));
  return 0;
}

function writeOut(file: string, content: string): void {
  try {
    replaceFile(file, content);
  } catch (error) {
    throw new UsageError(`The report cannot be written: ${(error as Error).message}.`);
  }
}

function problemList({ problems }: Report): string {
  return problems
    .map(
      ({ message, count, examples }) =>
        `note: ${inert(message)} (${count}): ${examples.map(inert).join(', ')}\n`,
    )
    .join('');
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
    lanes: LANES,
    onProgress,
    files: command.files,
    cache: cacheOf(line),
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
  for (const explanation of explanations) printer.line(JSON.stringify(explanation));
  await printer.end();
  return 0;
}

async function commitsOnStandardInput(signal: AbortSignal): Promise<string[]> {
  const input = await text(addAbortSignal(signal, process.stdin));
  return input.split(/\s+/).filter(word => word !== '');
}

async function printVerdict(
  command: Of<'verify'>,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<number> {
  const content = readReport(command.report);
  const verdict = await verify(content, command.path, {
    searchPath: process.env.PATH,
    signal,
    ...tool,
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
