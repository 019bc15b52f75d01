import { strict as assert } from 'node:assert';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSchema } from '../../../../src/core/report';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('problems', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const found = async () => {
    const report = await reportOf(repo);
    assert.deepEqual(reportSchema.parse(report), report);
    return report;
  };
  const codes = async () =>
    (await found()).problems.map(({ code, count, examples }) => [code, count, examples]);

  it('are none in a sound history', async () => {
    repo.write('a', lines(3, 'a')).commit();
    assert.deepEqual(await codes(), []);
  });

  it('are traces in the tree, which name no commit', async () => {
    repo
      .write('a', lines(3, 'a'))
      .write('lib/.agent-trace/traces.jsonl', '{"schema":"agent-trace"}\n')
      .commit();
    assert.deepEqual(await codes(), [['traces-unplaced', 1, ['lib/.agent-trace/traces.jsonl']]]);
  });

  it('are contents that are missing: those at the head are left out, what came from them is unknown', async () => {
    repo.write('a', lines(5, 'a')).write('b', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    const first = repo.blobAt('main', 'a');
    repo.write('a', lines(6, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    const lost = repo.blobAt('main', 'b');
    for (const blob of [first, lost]) rmSync(repo.objectFile(blob));
    const { problems, living } = await found();
    assert.deepEqual(
      problems.map(({ code, count, examples }) => [code, count, examples]),
      [['blob-missing', 2, [first, lost].sort()]],
    );
    assert.deepEqual(countsIn(living), countsWith({ unknown: 6 }));
    assert.deepEqual([living.excluded, living.excludedFiles], [{ unreadable: 0 }, { unreadable: 1 }]);
  });

  it('are parents that are missing: the history ends there', async () => {
    const root = repo.write('a', lines(5, 'a')).commit({ author: BOB });
    const edge = repo.write('b', lines(3, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('c', lines(2, 'c')).commit({ author: BOB });
    rmSync(repo.objectFile(root));
    const { problems, repository, living } = await found();
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['history-cut', [edge]]],
    );
    assert.deepEqual([repository.complete, repository.reasons], [false, ['missing-commits']]);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 10 }));
  });

  it('are files of the rule that are missing', async () => {
    repo.write('ä/.gitattributes', '* linguist-generated\n').write('a', lines(2, 'a')).commit();
    rmSync(repo.objectFile(repo.blobAt('main', 'ä/.gitattributes')));
    const { problems } = await found();
    const [rule] = problems.filter(({ code }) => code === 'rule-file-missing');
    assert.deepEqual(rule?.examples, ['ä/.gitattributes']);
  });

  /** A commit of what is staged, whose committer date is this text. */
  const dated = (date: string, message = 'odd\n') => {
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim();
    const who = `${ADA} ${date} +0000`;
    const header = `tree ${tree}\nparent ${repo.head}\nauthor ${who}\ncommitter ${who}\n\n`;
    return repo.adopt(repo.object('commit', header + message));
  };

  it('are commits without a usable date, also where it is the head or all there is', async () => {
    for (const date of ['0', '-5', '1', '86399', '31535999', '99999999999999999999', '4102444800']) {
      repo.orphan(`dated${date}`).write('a', lines(3, 'a')).commit({ date: '2024-01-01' });
      const odd = dated(date);
      const { problems, repository, trend } = await found();
      const unreadable = problems.find(({ code }) => code === 'date-unreadable');
      assert.deepEqual(unreadable?.examples, [odd], date);
      assert.equal(repository.headDate, null);
      assert.equal(trend.at(-1)?.date, '2024-01-01T00:00:00Z');
    }
    repo.orphan('alone').write('a', lines(2, 'a')).commit({ date: 0 });
    const { problems, trend, milestones } = await found();
    assert.ok(problems.some(({ code }) => code === 'date-unreadable'));
    assert.deepEqual([trend.length, milestones], [1, []]);
  });

  it('are dates before the era in commits that prove AI: their lines are unknown', async () => {
    repo.write('a', lines(3, 'a'));
    const odd = repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2019-01-01' });
    const { problems, living, agents } = await found();
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['date-contradicted', [odd]]],
    );
    assert.deepEqual([countsIn(living), agents], [countsWith({ unknown: 3 }), []]);
  });

  it('are dates that run backwards: the trend never does', async () => {
    repo.write('a', '1\n').commit({ date: '2024-01-01' });
    repo.write('a', '2\n').commit({ date: '2024-02-01' });
    const back = repo.write('a', '3\n').commit({ date: '2010-01-01' });
    repo.write('a', '4\n').commit({ date: '2024-03-01' });
    const { problems, trend } = await found();
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['date-moved', [back]]],
    );
    const dates = trend.map(entry => entry.date);
    assert.deepEqual(dates, [...dates].sort());
  });

  it('are release tags whose own object is missing', async () => {
    repo.write('a', '1\n').commit({ date: '2024-01-01' });
    repo.tag('v1.0');
    rmSync(repo.objectFile(repo.tag('v1.1', { message: 'gone' })));
    const { problems, releases } = await reportOf(repo);
    assert.deepEqual([releases.map(({ to }) => to), problems[0]?.code], [['v1.0'], 'release-missing']);
    assert.deepEqual(problems[0]?.examples, ['v1.1']);
  });

  it('are release tags whose commit is missing, by name as it is spelled', async () => {
    const commit = repo.write('a', '1\n').commit({ date: '2024-01-01' });
    const tags = [
      { name: 'größe-1.0', object: 'f'.repeat(40) },
      { name: 'v1.0', object: commit },
    ];
    const { problems, releases } = await reportOf(repo, { tags });
    assert.deepEqual(
      releases.map(({ to }) => to),
      ['v1.0'],
    );
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['release-missing', ['größe-1.0']]],
    );
  });

  it('are release tags on a tree or a file, also through tags on tags', async () => {
    repo.write('a', '1\n').commit({ date: '2024-01-01' });
    repo.tag('v1.0');
    repo.git('tag', 'v1.1', 'HEAD^{tree}');
    repo.git('tag', '-a', '-m', 'a file', 'v1.2', 'HEAD:a');
    repo.git('-c', 'advice.nestedTag=false', 'tag', '-a', '-m', 'again', 'v1.3', 'v1.2');
    const { problems, releases } = await reportOf(repo);
    assert.deepEqual([releases.map(({ to }) => to), problems.length], [['v1.0'], 1]);
    assert.deepEqual(
      [problems[0]?.code, problems[0]?.examples],
      ['release-no-commit', ['v1.1', 'v1.2', 'v1.3']],
    );
  });

  it('are tags whose names are passed over, in one row', async () => {
    repo.write('a', '1\n').commit({ date: '2024-01-01' });
    for (const name of ['nightly-1', 'nightly-2', 'v1', 'v1.0']) repo.tag(name);
    const { problems, releases } = await reportOf(repo);
    assert.deepEqual(
      problems.map(({ code, count, examples }) => [code, count, examples]),
      [['tags-passed-over', 3, ['nightly-1', 'v1']]],
    );
    assert.deepEqual(
      releases.map(({ to }) => to),
      ['v1.0'],
    );
  });

  it('are counted in full and shown by five', async () => {
    for (let n = 0; n < 9; n++)
      repo.write(`f${n}`, `${n}\n`).commit({ author: ADA, message: WITH_CLAUDE, date: `2019-01-0${n + 1}` });
    const [only] = (await found()).problems;
    assert.deepEqual([only?.count, only?.examples.length], [9, 5]);
  });

  it('are no reason to give up: a broken attribute file is ignored in part', async () => {
    repo.write('.gitattributes', `${'x'.repeat(5000)} linguist-generated\n*.gen linguist-generated\n`);
    repo.write('a.gen', lines(2, 'a')).commit();
    const { problems, living } = await found();
    assert.ok(problems.every(({ code }) => code === 'attributes-ignored'));
    assert.equal(living.excluded.generated, 2);
  });

  it('do not come from rubbish in the folder of git', async () => {
    repo.write('a', '1\n').commit();
    writeFileSync(join(repo.gitDir, 'refs/heads/rubbish'), 'no id\n');
    writeFileSync(join(repo.gitDir, 'objects/rubbish'), 'x');
    assert.deepEqual(await codes(), []);
  });
});
