import { type AnalyzeOptions, analyze } from '../../src/core/analysis/analyze';
import type { Counts, Report } from '../../src/core/report';
import type { TestRepo } from './repo';

export const TOOL = { name: 'writes-itself', version: '0.0.0' };

/** What a report is made with where nothing else is said. */
export const PLAIN = {
  revision: 'HEAD',
  rule: 'default',
  searchPath: process.env.PATH,
  generatedBy: TOOL,
  lanes: 2,
} as const;

/** A report of a repository, or of a folder with one, as the command line would make it. */
export function reportOf(at: TestRepo | string, options: Partial<AnalyzeOptions> = {}): Promise<Report> {
  const folder = typeof at === 'string' ? at : at.dir;
  return analyze(folder, { ...PLAIN, ...options });
}

/** Counts with zeros where nothing is said; `counted` is the sum. */
export function countsWith(some: Partial<Counts>): Counts {
  const none = { agent: 0, pair: 0, assist: 0, unknown: 0, human: 0, automation: 0, adopters: 0, counted: 0 };
  const counts = { ...none, ...some };
  const { agent, pair, assist, unknown, human, automation } = counts;
  return { ...counts, counted: agent + pair + assist + unknown + human + automation };
}

/** `count` lines that occur nowhere else, so that no diff has a choice. */
export function lines(count: number, word: string): string {
  return Array.from({ length: count }, (_, i) => `${word} ${i} of its own\n`).join('');
}

export const CLAUDE = 'Claude Code <noreply@anthropic.com>';
export const DEPENDABOT = 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>';
export const ADA = 'Ada Berg <ada@berg.dev>';
export const BOB = 'Bob Stone <bob@stone.dev>';

export const WITH_CLAUDE = `Work together\n\nCo-authored-by: ${CLAUDE}\n`;
export const WITH_HELP = 'Look it up\n\nAssisted-by: Crush:glm-5.2\n';

/** Only the counts of a record that may hold more. */
export function countsIn(record: Counts): Counts {
  const { agent, pair, assist, unknown, human, automation, adopters, counted } = record;
  return { agent, pair, assist, unknown, human, automation, adopters, counted };
}

/** How a person who never declares AI commits, and one who does. */
export const person = (date: string) => ({ author: BOB, date });
export const withAi = (date: string) => ({ author: ADA, message: WITH_CLAUDE, date });
