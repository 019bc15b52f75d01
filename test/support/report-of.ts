import { type AnalyzeOptions, analyze } from '../../src/core/analysis/analyze';
import type { Report } from '../../src/core/report';
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
