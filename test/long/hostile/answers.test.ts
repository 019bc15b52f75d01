import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/core/report';
import { countsIn, countsWith } from '../../support/counts';
import { ADA, BOB, CLAUDE, lines } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { reportOf } from '../../support/report-of';
import { runGit } from '../../support/run-git';
import { FALSIFIERS } from './falsifiers';
import { HostileGround } from './repository';

/** All but the name of the folder. */
const figures = ({ repository, ...rest }: Report) => ({ ...rest, repository: { ...repository, name: '' } });

describe('figures about a hostile repository', () => {
  let ground: HostileGround;
  let clean: ReturnType<typeof figures>;
  before(async () => {
    ground = new HostileGround();
    clean = figures(await reportOf(ground.clean));
  });
  after(() => ground.dispose());

  const same = async (copy: string) => assert.deepEqual(figures(await reportOf(copy)), clean);

  it('are not nothing', () => {
    assert.deepEqual([clean.living.counted, clean.living.pair, clean.commits.counted], [17, 4, 3]);
    assert.equal(clean.releases.length, 1);
  });

  // A few at a time; one by one with FAULTS=all.
  const size = process.env.FAULTS === 'all' ? 1 : 5;
  const groups = Array.from({ length: Math.ceil(FALSIFIERS.length / size) }, (_, i) =>
    FALSIFIERS.slice(i * size, (i + 1) * size),
  );
  for (const plants of groups)
    it(`are not moved by ${plants.map(({ name }) => name).join(', ')}`, () => same(ground.plant(plants)));

  it('are not moved by all of these together', () => same(ground.plant(FALSIFIERS)));

  it('are not moved by replacements', async () => {
    const copy = ground.plant([]);
    const [head = '', second = ''] = ground.clean.git('rev-list', 'HEAD').split('\n');
    runGit(copy, ['update-ref', `refs/replace/${head}`, second]);
    assert.equal(runGit(copy, ['rev-list', '--count', 'HEAD']).toString().trim(), '2');
    await same(copy);
  });

  it('are not moved by grafts', async () => {
    const graft = `${ground.clean.head}\n`;
    const copy = ground.plant([{ name: 'grafts', files: () => ({ '.git/info/grafts': graft }) }]);
    assert.equal(runGit(copy, ['rev-list', '--count', 'HEAD']).toString().trim(), '1');
    await same(copy);
  });

  it('are not moved by a commit-graph that lies', async () => {
    const copy = ground.plant([]);
    runGit(copy, ['commit-graph', 'write', '--reachable']);
    const file = join(copy, '.git/objects/info/commit-graph');
    writeFileSync(file, orphaned(readFileSync(file)), { mode: 0o644 });
    assert.equal(runGit(copy, ['rev-list', '--count', 'HEAD']).toString().trim(), '1');
    await same(copy);
  });

  it('say that history is cut where the repository says so', async () => {
    const shallow = `${ground.clean.git('rev-parse', 'HEAD~1').trim()}\n`;
    const copy = ground.plant([{ name: 'shallow', files: () => ({ '.git/shallow': shallow }) }]);
    const { repository, commits } = await reportOf(copy);
    assert.deepEqual([repository.complete, repository.reasons], [false, ['shallow']]);
    assert.equal(commits.counted < clean.commits.counted, true);
  });
});

/** A commit-graph in which no commit has parents. Form: git's gitformat-commit-graph. */
function orphaned(graph: Buffer): Buffer {
  const copy = Buffer.from(graph);
  const chunks = copy[6]!;
  for (let i = 0; i < chunks; i++) {
    const at = 8 + 12 * i;
    if (copy.toString('latin1', at, at + 4) !== 'CDAT') continue;
    const [from, to] = [at, at + 12].map(entry => Number(copy.readBigUInt64BE(entry + 4))) as [
      number,
      number,
    ];
    for (let row = from; row < to; row += 36) copy.writeUInt32BE(0x7000_0000, row + 20);
  }
  const sum = createHash('sha1').update(copy.subarray(0, -20)).digest();
  sum.copy(copy, copy.length - 20);
  return copy;
}

describe('what the analysed commit brings in as data', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(5, 'a')).commit({ author: BOB });
    repo.write('b.ts', lines(7, 'b')).commit({ author: ADA, message: `B\n\nCo-authored-by: ${CLAUDE}\n` });
  });
  afterEach(() => repo.dispose());
  const summary = ({ rule }: Report) => rule.summary.join('\n');

  it('is .mailmap: it joins people, and the report says so', async () => {
    assert.equal((await reportOf(repo)).living.users, 0);
    repo.write('.mailmap', 'Ada Berg <ada@berg.dev> <bob@stone.dev>\n').commit({ author: ADA });
    repo.write('c.ts', lines(3, 'c')).commit({ author: BOB });
    const report = await reportOf(repo);
    // Bob is Ada, who declared AI in the second commit: the map's own line and c.ts.
    assert.equal(report.living.users, 4);
    assert.match(summary(report), /Identities are joined by \.mailmap/);
  });

  it('is .gitattributes: they leave files out, and the report says so', async () => {
    repo.write('.gitattributes', 'b.ts linguist-generated\n').commit({ author: BOB });
    const report = await reportOf(repo);
    assert.deepEqual(countsIn(report.living), countsWith({ unknown: 6 }));
    assert.equal(report.living.excluded.generated, 7);
    assert.match(summary(report), /attributes are those of the analysed commit/);
  });

  it('is .git-blame-ignore-revs, under its own rule, and the report says so', async () => {
    const second = repo.head!;
    repo.write('.git-blame-ignore-revs', `${second}\n`).commit({ author: BOB });
    assert.match(summary(await reportOf(repo)), /1 named in \.git-blame-ignore-revs/);
    const report = await reportOf(repo, { rule: 'ignore-revs' });
    assert.match(summary(report), /ignores the 1 commits of \.git-blame-ignore-revs/);
    // Nothing stood in b.ts before: its lines stay.
    assert.equal(report.living.pair, 7);
  });
});
