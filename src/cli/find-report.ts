import { join } from 'node:path';
import { CacheFolder } from '../core/cache';
import { findGit, locateRepository } from '../core/git';
import { type Asked, buildOf, type Memory, type RememberedReport, recall } from '../core/memory';
import type { Report } from '../core/report';
import { inert } from '../core/text';
import { type CommandLine, UsageError } from './arguments';
import { print, replaceFile } from './output';

export type Of<Name> = Extract<CommandLine['command'], { name: Name }>;

/** The running program. */
export interface Program {
  readonly generatedBy: Report['generatedBy'];
  /** The folder of its files. */
  readonly folder: string;
}

/** Where a report is made: what is asked of the repository that was found, and what the cache keeps for this program. */
export interface ReportGround {
  readonly asked: Asked;
  readonly memory: Memory | null;
}

/** Finds the repository, and what is remembered of the wanted report. */
export async function findReport(
  line: CommandLine,
  { path }: Of<'report'>,
  { generatedBy, folder }: Program,
  signal: AbortSignal,
): Promise<{ readonly ground: ReportGround; readonly known: RememberedReport | null }> {
  const { revision, rule } = line;
  const searchPath = process.env.PATH;
  const place = await locateRepository(findGit(searchPath), path, revision, signal);
  const asked = { revision, rule, searchPath, signal, place, generatedBy };
  const memory = line.cache === null ? null : { cache: new CacheFolder(line.cache), build: build(folder) };
  const known = memory && (await recall(path, asked, memory));
  return { ground: { asked, memory }, known };
}

function build(folder: string): string {
  const files = ['cli.js', join('cli', 'engine.js'), join('cli', 'commands.js')];
  return buildOf(...files.map(file => join(folder, file)));
}

/** Brings a report where it is wanted, and its problems to standard error. */
export async function deliver(
  line: CommandLine,
  { out }: Of<'report'>,
  written: string | Uint8Array,
  problems: Report['problems'],
): Promise<void> {
  if (out === null) await print(written);
  else writeOut(out, written);
  if (!line.quiet) process.stderr.write(problemList(problems));
}

function writeOut(file: string, content: string | Uint8Array): void {
  try {
    replaceFile(file, content);
  } catch (error) {
    throw new UsageError(`The report cannot be written: ${(error as Error).message}.`);
  }
}

function problemList(problems: Report['problems']): string {
  return problems
    .map(
      ({ message, count, examples }) =>
        `note: ${inert(message)} (${count}): ${examples.map(inert).join(', ')}\n`,
    )
    .join('');
}
