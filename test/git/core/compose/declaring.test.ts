import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const SETTINGS = '.claude/settings.json';
const told = async (repo: TestRepo) => (await reportOf(repo)).loop!.declaring;

describe('where declaring is switched off, and what texts say of AI', () => {
  let repo: TestRepo;
  let files = 0;
  beforeEach(() => {
    files = 0;
    // A commit a day.
    repo = new TestRepo({ start: Date.UTC(2026, 0, 1) / 1000, step: 86_400 });
    add(BOB);
  });
  afterEach(() => repo.dispose());

  function add(author: string, message = 'Work\n', times = 1): void {
    for (let n = 0; n < times; n++)
      repo.write(`f${files}`, lines(1, `${files++}`)).commit({ author, message });
  }

  it('is nothing where no file says anything', async () => {
    repo.write(SETTINGS, '{"env": {}}').write('CONTRIBUTING.md', '# Contribute\n\nSend patches.\n').commit();
    repo.write('AGENTS.md', '# Agents\n\nRun the tests.\n').commit();
    assert.equal(await told(repo), null);
  });

  it('is told of settings as git has them along the first parents', async () => {
    const on = '{"includeCoAuthoredBy": true}';
    const off = '{"includeCoAuthoredBy": false}';
    const commits: string[] = [];
    commits.push(repo.write(SETTINGS, on).commit());
    repo.write(SETTINGS, `${on}\n`).commit();
    repo.branch('side');
    const main = repo.head!;
    repo.write(SETTINGS, '{}').commit();
    const side = repo.head!;
    repo.checkout(main);
    add(BOB);
    repo.write(SETTINGS, off);
    commits.push(repo.merge(side));
    commits.push(repo.write(SETTINGS, '{"includeCoAuthoredBy": "perhaps"}').commit());
    commits.push(repo.write('.aider.conf.yml', 'attribute-author: false\n').commit());
    commits.push(repo.delete('.aider.conf.yml').commit());
    commits.push(repo.write('.aider.conf.yml', 'attribute-author: false\n').commit());
    const { switches, policies, cliffs } = (await told(repo))!;
    assert.deepEqual(
      switches.map(({ setting, agent, state, from, to }) => [setting, agent, state, from.commit, to?.commit]),
      [
        ['includeCoAuthoredBy', 'Claude Code', 'on', commits[0], commits[1]],
        ['includeCoAuthoredBy', 'Claude Code', 'off', commits[1], commits[2]],
        ['attribute-author', 'Aider', 'off', commits[3], commits[4]],
        ['attribute-author', 'Aider', 'off', commits[5], undefined],
      ],
    );
    assert.deepEqual(policies, []);
    assert.deepEqual(
      cliffs.map(({ commit, causes, withheld }) => [commit, causes[0]!.became, withheld]),
      [
        [commits[0], 'on', 'few'],
        [commits[1], 'off', 'few'],
        [commits[2], 'unset', 'few'],
        [commits[3], 'off', 'few'],
        [commits[4], 'unset', 'few'],
        [commits[5], 'off', 'few'],
      ],
    );
  });

  it('shows where the share of commits that declare fell', async () => {
    add(ADA, WITH_CLAUDE, 10);
    add(BOB, 'Work\n', 9);
    repo.write(SETTINGS, '{"attribution": {"commit": ""}}').commit({ author: BOB });
    add(ADA, 'Work\n', 15);
    add(BOB, 'Work\n', 5);
    const [cliff, ...more] = (await told(repo))!.cliffs;
    assert.deepEqual(more, []);
    const { before, after, people, p, difference, moved, agent, causes, withheld } = cliff!;
    assert.deepEqual(
      { before, after, people, moved, agent, causes, withheld },
      {
        before: { commits: 20, declared: 10 },
        after: { commits: 20, declared: 0 },
        people: { declared: 1, wentOn: 1 },
        moved: 'fell',
        agent: 'Claude Code',
        causes: [{ file: SETTINGS, setting: 'attribution.commit', became: 'off' }],
        withheld: null,
      },
    );
    // 2 × C(20, 10) / C(40, 10)
    assert.ok(Math.abs(p! - (2 * 184_756) / 847_660_528) < 1e-12);
    // Wilson's 0.2993 to 0.7007, and 0 to 0.1611.
    assert.equal(difference!.value, -0.5);
    assert.ok(Math.abs(difference!.from + 0.7007) < 1e-4 && Math.abs(difference!.to + 0.2427) < 1e-4);
  });

  it('counts of a setting what names its agent, and leaves out merges, bots, and what is far or was made before', async () => {
    add(ADA, WITH_CLAUDE, 1);
    repo.commit({ author: BOB, date: '2026-06-01' });
    add(BOB, WITH_HELP);
    add(BOB, WITH_CLAUDE);
    add('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>');
    repo.branch('side');
    const main = repo.head!;
    add(BOB, WITH_CLAUDE);
    const side = repo.head!;
    repo.checkout(main);
    repo.write(SETTINGS, '{"includeCoAuthoredBy": false}').commit({ author: BOB, date: '2026-07-01' });
    repo.write('CLAUDE.md', 'Never add Co-Authored-By.\n').commit({ author: BOB, date: '2026-07-02' });
    repo.take(side, `f${files - 1}`).merge(side);
    add(BOB, WITH_HELP);
    repo.commit({ author: BOB, date: '2026-12-01' });
    const { cliffs } = (await told(repo))!;
    assert.deepEqual(
      cliffs.map(({ agent, before, after }) => ({ agent, before, after })),
      [
        // Of June: an empty one, help of Crush, Claude. Behind: CLAUDE.md, help of Crush.
        {
          agent: 'Claude Code',
          before: { commits: 3, declared: 1 },
          after: { commits: 2, declared: 0 },
        },
        { agent: null, before: { commits: 4, declared: 2 }, after: { commits: 1, declared: 1 } },
      ],
    );
  });

  it('holds commits that declare against the texts of their time, by release', async () => {
    const assisted = (value: string, rest = '') => `Work\n\nAssisted-by: ${value}\n${rest}`;
    add(ADA, WITH_CLAUDE);
    repo.write('CONTRIBUTING.md', '## AI\n\nAdd `Assisted-by: TOOL`.\n').commit({ author: BOB });
    add(ADA, assisted('Crush:glm-5.2'));
    add(ADA, WITH_CLAUDE);
    add(ADA, 'Work\n');
    repo.tag('v1.0.0');
    add(ADA, assisted('Crush:glm-5.2', `Signed-off-by: ${CLAUDE}\n`));
    repo.write('AGENTS.md', 'Do not add `Co-authored-by` for AI.\n').commit({ author: BOB });
    add(CLAUDE);
    add(ADA, WITH_CLAUDE);
    repo.tag('v1.1.0');
    repo.write('CONTRIBUTING.md', '## AI\n\nDisclose it.\n').commit({ author: BOB });
    add(ADA, assisted('Crush:glm-5.2'));
    const { compliance, policies } = (await told(repo))!;
    const { rules, all, releases } = compliance!;
    assert.deepEqual(
      rules.map(({ names, refuses }) => [names, refuses]),
      [
        [['Assisted-by'], []],
        [['Assisted-by'], ['Co-authored-by']],
        [[], ['Co-authored-by']],
      ],
    );
    const none = { ai: 0, asked: 0, inForm: 0, refusing: 0, inRefused: 0, signedByAi: 0, byAgent: 0 };
    assert.deepEqual(releases, [
      { release: 'v1.0.0', date: '2026-01-06T00:00:00Z', ...none, ai: 2, asked: 2, inForm: 1 },
      {
        ...{
          release: 'v1.1.0',
          date: '2026-01-10T00:00:00Z',
          ...none,
          ai: 3,
          asked: 3,
          inForm: 1,
          signedByAi: 1,
        },
        ...{ refusing: 2, inRefused: 1, byAgent: 1 },
      },
      { release: null, date: null, ...none, ai: 1, refusing: 1 },
    ]);
    assert.deepEqual(all, {
      ...{ ai: 6, asked: 5, inForm: 2, refusing: 3, inRefused: 1, signedByAi: 1, byAgent: 1 },
    });
    assert.deepEqual(
      policies.map(({ file, kind, names, refuses, disclosure, to }) => [
        file,
        kind,
        names,
        refuses,
        disclosure,
        to === null,
      ]),
      [
        ['CONTRIBUTING.md', 'contributing', ['Assisted-by'], [], false, false],
        ['AGENTS.md', 'instructions', [], ['Co-authored-by'], false, true],
        ['CONTRIBUTING.md', 'contributing', [], [], true, true],
      ],
    );
  });

  it('does not understand what is no JSON, too large, a link or gone, and counts it', async () => {
    const off = '{"includeCoAuthoredBy": false}';
    const first = repo.write(SETTINGS, off).commit();
    repo.write(SETTINGS, '{"includeCoAuthoredBy": ').commit();
    repo.write(SETTINGS, `${off}${' '.repeat(300_000)}`).commit();
    repo.write('AGENTS.md', '').commit();
    repo.write('CLAUDE.md', 'Never add Co-authored-by.\n').commit();
    const link = repo.delete('CLAUDE.md').symlink('CLAUDE.md', 'AGENTS.md').commit();
    const lost = '## AI\n\nDisclose it, with Assisted-by.\n';
    repo.write('CONTRIBUTING.md', lost).commit();
    const id = repo.git('rev-parse', 'HEAD:CONTRIBUTING.md').trim();
    rmSync(join(repo.gitDir, 'objects', id.slice(0, 2), id.slice(2)));
    const report = await reportOf(repo);
    const { switches, policies } = report.loop!.declaring!;
    assert.deepEqual(
      switches.map(({ state, from, to }) => [state, from.commit, to]),
      [['off', first, null]],
    );
    assert.deepEqual(
      policies.map(({ file, to }) => [file, to?.commit]),
      [['CLAUDE.md', link]],
    );
    const problem = report.problems.find(({ code }) => code === 'declaring-unreadable')!;
    assert.deepEqual([problem.count, problem.examples], [3, [SETTINGS, 'CONTRIBUTING.md']]);
  });

  it('is the same from nothing and on top of what was known before', async () => {
    const cached = new Cached();
    const steps: readonly (() => unknown)[] = [
      () => repo.write(SETTINGS, '{"includeCoAuthoredBy": false}').commit({ author: BOB }),
      () => add(ADA, WITH_CLAUDE, 9),
      () => repo.write('AGENTS.md', 'Use Assisted-by.\n').commit({ author: BOB }),
      () => add(ADA, WITH_HELP, 2),
      () => add(BOB, 'Work\n', 9),
      () => add(BOB),
      () => repo.write(SETTINGS, '{}').write('AGENTS.md', 'Avoid Assisted-by.\n').commit({ author: BOB }),
      () => add(ADA, WITH_HELP, 3),
    ];
    repo.write(SETTINGS, '{}').commit({ author: BOB });
    await cached.run(repo);
    const areRead: boolean[] = [];
    for (const step of steps) {
      step();
      const ran = await cached.run(repo);
      assert.equal(ran.way, 'continued', ran.gaveUp ?? '');
      areRead.push(ran.asked.some(line => line.includes('%(objectsize)')));
      const report: Report = await reportOf(repo);
      assert.equal(ran.json, `${JSON.stringify(report, null, 1)}\n`);
    }
    // A baseline is written anew behind nine commits: then what was read until there is known.
    assert.deepEqual(areRead, [true, true, true, true, true, false, true, true]);
    assert.equal((await told(repo))!.compliance!.all.ai, 5);
    cached.dispose();
  });
});
