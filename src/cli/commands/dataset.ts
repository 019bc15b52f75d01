import type { DatasetFormat } from '../../core/dataset';
import { UsageError } from '../usage-error';
import { type CommandRow, choice } from './row';

/** The tables come with their writers, which no other command needs. */
const FORMAT_IDS = ['parquet', 'ndjson'] as const satisfies readonly DatasetFormat[];

export interface DatasetCommand {
  readonly name: 'dataset';
  readonly folders: readonly string[];
  readonly out: string;
  readonly format: DatasetFormat;
  /** How many repositories at once; null: as many as there are cores. */
  readonly jobs: number | null;
  readonly shard: { readonly part: number; readonly of: number };
  /** MiB that one repository may have. */
  readonly memory: number;
  /** Seconds that one repository may take. */
  readonly seconds: number;
  /** The cache was named: answers of git about a whole fleet would drive out all else that is kept there. */
  readonly withCache: boolean;
  /** File with the key; null: that of the dataset. */
  readonly peopleKey: string | null;
}

const MEMORY = 4096;
const SECONDS = 3600;
const LEAST_MEMORY = 64;
const MOST = 1_000_000;

export const DATASET: CommandRow<DatasetCommand> = {
  name: 'dataset',
  takes: 'DIR... --out PATH',
  about:
    'Finds every git repository in these folders and writes what their reports say as tables for any query engine: the folder PATH, Parquet by table and repository. Run again, it analyses what changed, and what failed. PATH/dataset.json says what each column means.',
  options: ['out', 'format', 'jobs', 'shard', 'rule', 'memory', 'time-limit', 'people-key'],
  read: (words, values) => {
    if (words.length === 0) throw new UsageError('dataset needs the folders to look into.');
    if (!values.out) throw new UsageError('dataset needs --out with the folder to write.');
    return {
      name: 'dataset',
      folders: words,
      out: values.out,
      format: choice('format', FORMAT_IDS, values.format ?? 'parquet'),
      jobs: values.jobs === undefined ? null : wholeOf('jobs', values.jobs, 1),
      shard: shardOf(values.shard ?? '1/1'),
      memory: wholeOf('memory', values.memory ?? String(MEMORY), LEAST_MEMORY),
      seconds: wholeOf('time-limit', values['time-limit'] ?? String(SECONDS), 1),
      withCache: values.cache !== undefined,
      peopleKey: values['people-key'] ?? null,
    };
  },
};

function wholeOf(option: string, text: string, least: number): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= MOST))
    throw new UsageError(
      `--${option} takes a whole number from ${least} to ${MOST}, not ${JSON.stringify(text.slice(0, 80))}.`,
    );
  return value;
}

function shardOf(text: string): DatasetCommand['shard'] {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!(shard.part >= 1 && shard.part <= shard.of))
    throw new UsageError(
      `--shard takes a part and how many there are, as 3/8, not ${JSON.stringify(text.slice(0, 80))}.`,
    );
  return shard;
}
