import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownPath, putTables, stageTables } from '../../src/cli/dataset/place';
import { WRITERS } from '../../src/cli/dataset/write-table';
import { analyze, type CountedHistory } from '../../src/core/analysis';
import {
  DATASET_VERSION,
  type DatasetFormat,
  describeDataset,
  factRows,
  type RunRow,
  TABLE_NAMES,
} from '../../src/core/dataset';
import { note } from './noted';
import { ADA, BOB, CLAUDE, DEPENDABOT, WITH_CLAUDE } from './people';
import { RandomSource } from './random-source';
import { TestRepo } from './repo';
import type { CommitOptions } from './repo-options';
import { PLAIN } from './report-of';

const DAY = 86_400;
const WHO: readonly CommitOptions[] = [
  { author: ADA },
  { author: ADA, message: WITH_CLAUDE },
  { author: BOB },
  { author: BOB, message: 'Note\n\nAssisted-by: Crush:glm-5.2\n' },
  { author: CLAUDE },
  { author: DEPENDABOT },
];
const PATHS = [
  'src/a.ts',
  'src/b.py',
  'src/deep/c.ts',
  'test/a.test.ts',
  'docs/guide.md',
  'README.md',
  'ci.yml',
];

/**
 * A history over more than two years by people, agents and bots: lines come, go and move, branches are merged, some commits
 * have records of single lines, and there are releases. The same seed makes the same commits.
 */
export function storyRepo(seed: number, commits = 60): TestRepo {
  const random = new RandomSource(seed);
  const repo = new TestRepo({ start: Date.UTC(2023, 0, 1 + seed) / 1000, step: 13 * DAY });
  const lines = new Map<string, string[]>();
  for (let i = 0; i < commits; i++) {
    for (const path of PATHS) {
      if (!random.chance(0.4)) continue;
      const own = lines.get(path) ?? [];
      own.splice(
        random.int(0, own.length + 1),
        random.int(0, 3),
        ...fresh(random.int(1, 7), `${seed} ${i} ${path}`),
      );
      lines.set(path, own);
      repo.write(path, own.map(line => `${line}\n`).join(''));
    }
    const before = repo.head;
    const commit = repo.commit(random.pick(WHO));
    if (random.chance(0.15))
      note(repo, commit, {
        'src/a.ts': [{ first: 1, last: 1, writer: random.chance(0.5) ? 'ai' : 'human' }],
      });
    if (i % 20 === 7 && before !== null) {
      repo.write(`branch/${i}.ts`, 'of a branch\n');
      const side = repo.commit({ ...random.pick(WHO), parents: [before] });
      repo.adopt(commit);
      repo.write(`branch/${i}.ts`, 'of a branch\n').merge(side, { author: ADA });
    }
    if (i % 25 === 24) repo.git('tag', `v1.${i}.0`, repo.head!);
  }
  return repo;
}

function fresh(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, i) => `line ${i} of ${name}`);
}

/** All that a report of the repository is made of. */
export async function countedOf(repo: TestRepo): Promise<CountedHistory> {
  const counted: CountedHistory[] = [];
  await analyze(repo.dir, { ...PLAIN, onCounted: all => counted.push(all) });
  return counted[0]!;
}

export const PEOPLE_KEY = Buffer.alloc(32, 7);

interface Fixture {
  /** The dataset. */
  readonly out: string;
  /** By the id of the repository. */
  readonly repositories: ReadonlyMap<string, CountedHistory>;
  dispose(): void;
}

/** A dataset of some repositories and of one that failed, as the command writes it. */
export async function datasetFixture({
  seeds = [1, 2, 3],
  format = 'parquet' as DatasetFormat,
} = {}): Promise<Fixture> {
  const out = mkdtempSync(join(tmpdir(), 'dataset-'));
  const place = { out, format };
  const write = await WRITERS[format].writer('writes-itself 0.0.0');
  const repositories = new Map<string, CountedHistory>();
  for (const seed of seeds) {
    const [id, repo] = [`story-${seed}-00000000`, storyRepo(seed)];
    const counted = named(`story-${seed}`, await countedOf(repo));
    repositories.set(id, counted);
    const facts = factRows(counted, { path: `fleet/story-${seed}`, peopleKey: PEOPLE_KEY });
    const rows = { ...facts, runs: [runRow(`story-${seed}`, counted)] };
    await stageTables(ownPath(place, 'work'), rows, format, write);
    putTables(place, id, ownPath(place, 'work'), TABLE_NAMES);
    repo.dispose();
  }
  await stageTables(ownPath(place, 'work'), { runs: [runRow('empty', null)] }, format, write);
  putTables(place, 'empty-00000000', ownPath(place, 'work'), ['runs']);
  writeFileSync(join(out, 'dataset.json'), `${JSON.stringify(describeDataset(format), null, 2)}\n`);
  return { out, repositories, dispose: () => rmSync(out, { recursive: true, force: true }) };
}

/** As if its folder had that name. */
function named(name: string, { report, ...rest }: CountedHistory): CountedHistory {
  return { ...rest, report: { ...report, repository: { ...report.repository, name } } };
}

/** `counted`: null where it failed. */
function runRow(name: string, counted: CountedHistory | null): RunRow {
  const why = { reason: 'nothing-committed', message: 'Nothing is committed here yet.' };
  return {
    name,
    path: `fleet/${name}`,
    status: counted === null ? 'failed' : 'done',
    ...(counted === null ? why : { reason: null, message: null }),
    failures: counted === null ? 1 : 0,
    kept: false,
    head: counted?.report.repository.head ?? null,
    started: 1_790_000_000,
    milliseconds: 1000,
    cpu_milliseconds: counted === null ? null : 900,
    memory_bytes: counted === null ? null : 100_000_000,
    history: counted?.report.repository.commits ?? null,
    bytes: counted === null ? 0 : 10_000,
    program: 'writes-itself 0.0.0',
    rule: 'default',
    schema_version: DATASET_VERSION,
  };
}
