import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { AIDER_RULE } from '../../../../src/core/definitions';
import { aiderPortion, aiderRanges } from '../../../../src/core/questions/aider-range';
import { parseRange } from '../../../../src/core/range';
import { portionMarkdown, rangeJson, rangeListMarkdown } from '../../../../src/core/report';
import { aiderOracle } from '../../../support/aider-oracle';
import { countsWith } from '../../../support/counts';
import { lines, person } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

const AIDER = { author: 'Ada Berg (aider) <ada@berg.dev>', date: '2024-03-01' };

describe('ranges by the rule of Aider', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.py', lines(4, 'a')).commit(person('2024-01-01'));
    repo.tag('v0.9.0');
    repo.write('a.py', lines(7, 'a')).write('docs/b.md', lines(2, 'b')).commit(AIDER);
    repo.tag('v0.9.1');
    repo.write('tests/test_a.py', lines(2, 't')).commit(person('2024-04-01'));
    repo.tag('v0.10.0');
    repo.write('a.py', lines(9, 'a')).commit(AIDER);
    repo.tag('v0.11.0');
    repo.tag('v0.12.0rc.0');
  });
  afterEach(() => repo.dispose());

  const base = { rule: 'default', searchPath: process.env.PATH, lanes: 2, under: '' } as const;
  const portion = (text: string, more = {}) =>
    aiderPortion(repo.dir, parseRange(text)!, { ...base, ...more });
  const list = (pattern: string | null = null, more = {}) =>
    aiderRanges(repo.dir, { ...base, revision: 'HEAD', pattern, ...more });

  it('have the form of any other range', async () => {
    const found = await portion('v0.9.0..v0.10.0');
    const expected = Object.entries(aiderOracle(repo, 'v0.9.0', 'v0.10.0'));
    assert.deepEqual(
      found.files.map(({ path, lines: own }) => [path, [own.agent, own.counted]]),
      expected,
    );
    assert.deepEqual(found.lines, countsWith({ agent: 3, human: 2 }));
    assert.deepEqual(found.share, { low: 0.6, users: 0.6, high: 0.6, estimate: null });
    assert.deepEqual(found.commits, countsWith({ agent: 1, human: 1 }));
    assert.deepEqual(found.agents, [{ agent: 'Aider', model: null, lines: 3, commits: 1 }]);
    assert.deepEqual(
      found.roles.map(({ role, lines: own }) => [role, own.agent, own.counted]),
      [
        ['product', 3, 3],
        ['test', 0, 2],
      ],
    );
    const { rule, notes } = JSON.parse(rangeJson(found));
    assert.deepEqual([rule.id, rule.hash], ['aider', AIDER_RULE.hash]);
    assert.equal(rule.definition, 'aider.release-blame');
    assert.match(notes[0].text, /By the rule of Aider/);
    assert.match(portionMarkdown(found), /\*\*60\.0% of 5 new lines/);
  });

  it('keep to roles and kinds of files, and may begin at a day or a merge base', async () => {
    assert.equal((await portion('v0.9.0..v0.10.0', { roles: ['test'] })).lines.counted, 2);
    assert.equal((await portion('v0.9.0..v0.10.0', { kinds: ['a.*'] })).lines.counted, 3);
    assert.equal((await portion('2024-02-01..v0.10.0')).lines.counted, 5);
    assert.equal((await portion('v0.9.0...v0.10.0')).lines.counted, 5);
    await assert.rejects(portion('1999-01-01..v0.10.0'), /needs a first end/);
    await assert.rejects(portion('v0.10.0..v0.9.0'), /the older of the two/);
  });

  it('compare the tags that the rule does, lowest version first', async () => {
    const { ranges, rule } = await list();
    assert.deepEqual(
      ranges.map(({ from, to, lines: own }) => [from, to, own.agent, own.counted]),
      [
        ['v0.9.0', 'v0.10.0', 3, 5],
        ['v0.10.0', 'v0.11.0', 2, 2],
      ],
    );
    assert.equal(rule.hash, AIDER_RULE.hash);
    assert.equal((await list('v0.1*')).ranges.length, 1);
    await assert.rejects(list('v1*'), /compares tags as v0\.86\.0/);
  });

  it('tell of what is missing', async () => {
    repo.write('c.py', lines(30, 'long')).commit(AIDER);
    repo.tag('v0.12.0');
    rmSync(repo.objectFile(repo.blobAt(repo.head!, 'docs/b.md')));
    const text = rangeListMarkdown(await list());
    assert.match(text, /Not in this clone: 1 file of the history; .* as new\. Among them: docs\/b\.md\./);
  });
});
