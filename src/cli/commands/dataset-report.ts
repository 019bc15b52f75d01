import type { OrganisationFormat } from '../../core/export';
import { UsageError } from '../usage-error';
import { type CommandRow, choice } from './row';

/** What they are comes with their writers, which no other command needs. */
const FORMAT_IDS = ['html', 'markdown', 'json'] as const satisfies readonly OrganisationFormat[];

export interface DatasetReportCommand {
  readonly name: 'dataset report';
  readonly path: string;
  /** Null: text for people who look at a terminal. */
  readonly format: OrganisationFormat | null;
  readonly out: string | null;
}

export const DATASET_REPORT: CommandRow<DatasetReportCommand> = {
  name: 'dataset report',
  takes: 'PATH',
  about:
    'All repositories of a dataset together: the trend with its bounds, each repository, agents, who uses AI, milestones, and what failed; in a terminal as text. (A folder that is called report is ./report.)',
  options: ['format', 'out'],
  read: (words, values, isTerminal) => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0)
      throw new UsageError('dataset report needs the folder of one dataset.');
    const plain = isTerminal && values.out === undefined ? null : ('json' as const);
    return {
      name: 'dataset report',
      path,
      format: values.format === undefined ? plain : choice('format', FORMAT_IDS, values.format),
      out: values.out ?? null,
    };
  },
};
