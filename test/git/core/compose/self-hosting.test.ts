import { strict as assert } from 'node:assert';
import { type Report, toJson, toMarkdown } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { BOB, CLAUDE, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const AIDER = 'Ada Berg (aider) <ada@berg.dev>';
const SHIPS_AIDER = [
  '[project]',
  'name = "aider-chat"',
  '[project.urls]',
  'Homepage = "https://github.com/Aider-AI/aider"',
  '',
].join('\n');
const FORK = SHIPS_AIDER.replace('Aider-AI', 'somebody');

describe('self-hosting', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo({ start: Date.UTC(2024, 6, 1) / 1000 });
  });
  afterEach(() => repo.dispose());

  /** Four lines of a manifest and ten of code by a person, then 20, 6 and, in place of five, 5 by Aider, and 4 by another. */
  function build(files: Readonly<Record<string, string>>): void {
    repo.writeAll(files).write('src/a.py', lines(10, 'a')).commit({ author: BOB });
    repo
      .write('src/b.py', lines(20, 'b'))
      .write('tests/test_b.py', lines(6, 'test'))
      .commit({ author: AIDER });
    repo.write('src/c.py', lines(4, 'c')).commit({ author: CLAUDE });
    repo.write('src/b.py', lines(15, 'b') + lines(5, 'again')).commit({ author: AIDER });
  }

  async function told(): Promise<NonNullable<Report['loop']>['selfHosting']> {
    return (await reportOf(repo)).loop!.selfHosting;
  }

  it('tells what the shipped agent wrote apart from others, in all and by role', async () => {
    build({ 'pyproject.toml': SHIPS_AIDER });
    const self = (await told())!;
    assert.deepEqual(self.agents, [
      { agent: 'Aider', manifest: { path: 'pyproject.toml', name: 'pypi:aider-chat' } },
    ]);
    assert.deepEqual(self.living, { own: 26, others: 4, counted: 44 });
    assert.deepEqual(self.added, { own: 31, others: 4, counted: 49 });
    assert.deepEqual(self.share, { low: 26 / 44, high: 40 / 44 });
    assert.deepEqual(
      self.roles.map(({ role, living, added, trend }) => [role, living.own, added.own, trend.living.at(-1)]),
      [
        ['product', 20, 25, 20],
        ['test', 6, 6, 6],
        ['config', 0, 0, 0],
      ],
    );
  });

  it('says so in Markdown', async () => {
    build({ 'pyproject.toml': SHIPS_AIDER });
    const text = toMarkdown(await reportOf(repo));
    assert.match(
      text,
      /^\*\*This repository is written by what it ships: 59\.1% \(Aider, up to 90\.9%\), 26 of 44 living lines\.\*\*$/m,
    );
    assert.match(text, /^- of living product code: 58\.8%$/m);
  });

  it('claims little of little', async () => {
    build({ 'pyproject.toml': SHIPS_AIDER, 'src/d.py': lines(5000, 'd') });
    const text = toMarkdown(await reportOf(repo));
    assert.match(text, /^\*\*What this repository ships is declared to have written 0\.5% of it \(Aider/m);
    assert.doesNotMatch(text, /is written by what it ships/);
  });

  const NOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'that names no package': { 'README.md': SHIPS_AIDER },
    'that is a fork by its own word': { 'pyproject.toml': FORK },
    'that depends on the agent': {
      'pyproject.toml': '[project]\nname = "mine"\ndependencies = ["aider-chat"]\n',
      'package.json': '{ "name": "mine", "dependencies": { "aider-chat": "*" }, "bin": { "aider": "x" } }',
    },
    'that is a plugin': { 'pyproject.toml': SHIPS_AIDER.replace('aider-chat', 'aider-chat-plugin') },
    'that holds a copy of it': {
      'vendor/aider/pyproject.toml': SHIPS_AIDER,
      'node_modules/aider/pyproject.toml': SHIPS_AIDER,
      'examples/aider/pyproject.toml': SHIPS_AIDER,
      'tests/aider/pyproject.toml': SHIPS_AIDER,
      'a/b/c/d/pyproject.toml': SHIPS_AIDER,
    },
    'that ships an agent which took no part': {
      'go.mod': 'module github.com/charmbracelet/crush\n',
    },
    'that says it ships none': {
      'pyproject.toml': SHIPS_AIDER,
      '.writes-itself.json': '{ "ships": [] }',
    },
  };
  for (const [what, files] of Object.entries(NOT))
    it(`is not told of a repository ${what}`, async () => {
      build(files);
      assert.equal(await told(), null);
    });

  it('finds a product in a part of a repository', async () => {
    build({ 'packages/cli/pyproject.toml': SHIPS_AIDER });
    assert.equal((await told())!.living.own, 26);
  });

  it('believes the override file first', async () => {
    build({
      'pyproject.toml': SHIPS_AIDER,
      '.writes-itself.json': '{ "ships": ["Claude Code", "no such agent"] }',
    });
    const self = (await told())!;
    assert.deepEqual(self.agents, [{ agent: 'Claude Code', manifest: null }]);
    assert.deepEqual([self.living.own, self.living.others], [4, 26]);
  });

  it('is the same for an analysis that goes on from an earlier one', async () => {
    const cached = new Cached();
    try {
      build({ 'pyproject.toml': FORK });
      await cached.run(repo);
      const steps = [
        () => repo.write('src/d.py', lines(7, 'd')).commit({ author: AIDER, date: '2024-07-20' }),
        () => repo.write('pyproject.toml', SHIPS_AIDER).commit({ author: BOB, date: '2024-07-21' }),
        () => repo.write('src/d.py', lines(8, 'd')).commit({ author: CLAUDE, date: '2024-08-21' }),
      ];
      for (const [i, step] of steps.entries()) {
        step();
        const { json, way } = await cached.run(repo);
        assert.equal(json, toJson(await reportOf(repo)));
        assert.equal(way, 'continued');
        assert.equal((JSON.parse(json) as Report).loop!.selfHosting === null, i === 0);
      }
    } finally {
      cached.dispose();
    }
  });
});
