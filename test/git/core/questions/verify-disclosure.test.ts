import { strict as assert } from 'node:assert';
import {
  disclose,
  FORM_IDS,
  FORMS,
  type FormId,
  type Told,
  toldOfPortion,
  toldOfReport,
} from '../../../../src/core/disclosure';
import { portion, verify } from '../../../../src/core/questions';
import { contradictionIn, type Report } from '../../../../src/core/report';
import { note } from '../../../support/noted';
import { lines, person, withAi } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf, TOOL } from '../../../support/report-of';

const EQUAL = { equal: true };

describe('a disclosure that is counted again', () => {
  let repo: TestRepo;
  let report: Report;
  let told: Told;
  before(async () => {
    repo = new TestRepo();
    repo.write('src/a.ts', lines(9, 'a')).write('docs/b.md', lines(4, 'b')).commit(person('2024-01-01'));
    repo.tag('v1.0.0');
    repo.write('src/a.ts', lines(9, 'a') + lines(3, 'ai')).commit(withAi('2024-02-01'));
    const recorded = repo.write('src/c.ts', lines(6, 'c')).commit(person('2024-03-01'));
    repo.tag('v1.1.0');
    note(repo, recorded, { 'src/c.ts': [{ first: 1, last: 4, writer: 'ai' }] });
    report = await reportOf(repo);
    told = toldOfReport(report);
  });
  after(() => repo.dispose());

  const again = (text: string, at: TestRepo = repo) => verify(text, at.dir, PLAIN);
  const placeOf = async (text: string, at: TestRepo = repo) => {
    const verdict = await again(text, at);
    return verdict.equal ? 'equal' : `${verdict.of} ${verdict.where}`;
  };

  it('holds in every form', async () => {
    assert.ok(told.isPartlyRecorded && told.release !== null && told.share.low !== null);
    assert.equal(contradictionIn(report), null);
    for (const form of FORM_IDS) assert.deepEqual(await again(disclose(told, form)), EQUAL, form);
  });

  it('tells of a release what the range from the one before tells', async () => {
    const ofRange = await portion(repo.dir, { ...PLAIN, under: '', since: 'v1.0.0', revision: 'v1.1.0' });
    assert.deepEqual(told.release?.lines, ofRange.lines);
    assert.deepEqual(told.release?.share, ofRange.share);
  });

  it('holds in another clone, after notes, tags and branches went on', async () => {
    const other = new TestRepo();
    other.git('fetch', '-q', repo.dir, 'HEAD:refs/heads/got', 'refs/notes/*:refs/notes/*');
    other.git('tag', 'v0.9.0', 'got~2');
    other.git('tag', 'v1.0.5', 'got~1');
    note(other, told.commit, { 'src/c.ts': [{ first: 1, last: 6, writer: 'human' }] });
    assert.notDeepEqual((await reportOf(other, { revision: 'got' })).living, report.living);
    for (const form of ['readme', 'release-notes', 'spdx'] as const)
      assert.deepEqual(await again(disclose(told, form), other), EQUAL, form);
    other.dispose();
  });

  it('differs where it was made from a report that was bent so that it agrees with itself', async () => {
    const wrong = bent(report);
    assert.equal(contradictionIn(wrong), null);
    assert.equal(await placeOf(JSON.stringify(wrong)), 'report living.pair');
    for (const form of FORM_IDS)
      assert.equal(await placeOf(disclose(toldOfReport(wrong), form)), 'disclosure lines.pair', form);
  });

  it('differs where one of several in a file does', async () => {
    const text = `# Title\n\n${disclose(told, 'readme')}\n\n${disclose(told, 'release-notes')}`;
    assert.deepEqual(await again(text), EQUAL);
    assert.equal(await placeOf(text.replace('### AI in', '### No AI in')), 'disclosure line 3');
  });

  it('holds for what came between two revisions', async () => {
    for (const form of FORMS.filter(({ takesRange }) => takesRange).map(({ id }) => id)) {
      const text = await ofRange('v1.0.0', 'v1.1.0', form);
      assert.match(text, /lines of .* that came between v1\.0\.0 and v1\.1\.0, at least /);
      assert.deepEqual(await again(text), EQUAL, form);
      assert.equal(await placeOf(text.replace(/("pair": ?)3/, '$12')), 'disclosure lines.pair');
      assert.deepEqual(await again(await ofRange(null, 'v1.1.0', form)), EQUAL, form);
    }
  });

  const ofRange = async (since: string | null, revision: string, form: FormId) => {
    const found = await portion(repo.dir, { ...PLAIN, under: '', since, revision });
    return disclose(toldOfPortion(found, TOOL, 'sha1'), form);
  };

  it('says in words that nothing is known where the history is cut, and that holds, too', async () => {
    const shallow = new TestRepo();
    shallow.git('fetch', '-q', '--depth', '1', `file://${repo.dir}`, 'HEAD:refs/heads/got');
    const cut = toldOfReport(await reportOf(shallow, { revision: 'got' }));
    for (const form of FORM_IDS) {
      const text = disclose(cut, form);
      assert.match(text, /is not known: the history that is here does not tell/);
      assert.doesNotMatch(text, /\d%/);
      assert.deepEqual(await again(text, shallow), EQUAL, form);
    }
    shallow.dispose();
  });

  it('is refused where it, its rule or its commit is none that is known', async () => {
    const text = disclose(told, 'readme');
    await assert.rejects(
      again(text.replace('"version":1', '"version":9')),
      /was bent, or made by another version/,
    );
    await assert.rejects(again(text.replace('"id":"default"', '"id":"mine"')), /no rule called "mine"/);
    await assert.rejects(again(text.replace(told.commit, 'f'.repeat(40))), { name: 'NotAnalysable' });
    await assert.rejects(again('# Title\n'), /is not JSON, and holds no disclosure/);
  });
});

/** A line of a person with an AI is nobody's, wherever the head's lines are told. */
function bent(report: Report): Report {
  const bend = <T extends { pair: number; unknown: number }>(counts: T): T => ({
    ...counts,
    pair: counts.pair - 1,
    unknown: counts.unknown + 1,
  });
  const living = bend(report.living);
  const { agent, pair, assist, users, counted } = living;
  const share = {
    ...report.share,
    low: (agent + pair) / counted,
    users: (agent + pair + assist + users) / counted,
  };
  const last = report.trend.length - 1;
  return {
    ...report,
    living,
    share,
    trend: report.trend.map((entry, i) => (i === last ? { ...entry, living: bend(entry.living) } : entry)),
    roles: report.roles.map((row, i) => (i === 0 ? { ...row, living: bend(row.living) } : row)),
  };
}
