import { strict as assert } from 'node:assert';
import { loadCatalogue, type NamedPackage, ownProducts, repositoryKey } from '../../../../src/core/evidence';

const { raw } = loadCatalogue();
const NOTHING: NamedPackage = { name: '', bins: [], repositories: [], publisher: null };

function agentsOf(made: Partial<NamedPackage>): string[] {
  return [...ownProducts([{ ...NOTHING, ...made }], raw).keys()];
}

describe('products of agents', () => {
  it('belong to agents of the catalogue, each once, and name no package twice', () => {
    const ids = raw.products.map(({ agent }) => agent);
    assert.deepEqual(
      ids.filter(id => !raw.agents.some(agent => agent.id === id)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
    const packages = raw.products.flatMap(row => row.packages);
    assert.equal(new Set(packages).size, packages.length);
  });

  it('can each be found by name and repository', () => {
    for (const { agent, packages, repositories } of raw.products)
      for (const name of packages) {
        const found = agentsOf({ name, repositories: [repositories[0]!.toLowerCase()] });
        assert.deepEqual(found, [raw.agents.find(({ id }) => id === agent)!.name]);
      }
  });

  it('are not found by a name alone', () => {
    for (const { packages } of raw.products)
      for (const name of packages) assert.deepEqual(agentsOf({ name }), [], name);
  });

  it('are found by a program or a publisher where no repository is named', () => {
    assert.deepEqual(agentsOf({ name: 'cargo:goose-cli', bins: ['other', 'goose'] }), ['goose']);
    assert.deepEqual(agentsOf({ name: 'npm:claude-dev', publisher: 'saoudrizwan' }), ['Cline']);
    assert.deepEqual(agentsOf({ name: 'cargo:goose-cli', bins: ['gander'] }), []);
    assert.deepEqual(agentsOf({ name: 'npm:claude-dev', publisher: 'somebody' }), []);
  });

  it('are no forks that name their own repository, though name, program and publisher stayed', () => {
    const fork = {
      name: 'npm:@google/gemini-cli',
      bins: ['gemini'],
      repositories: ['github.com/somebody/gemini-cli'],
    };
    assert.deepEqual(agentsOf(fork), []);
    assert.deepEqual(
      agentsOf({ name: 'npm:claude-dev', publisher: 'saoudrizwan', repositories: ['github.com/a/b'] }),
      [],
    );
  });

  it('are no forks that kept the program or the repository under another name, no plugins, no parts', () => {
    const other = { bins: ['codex', 'aider'], repositories: ['github.com/openai/codex'] };
    for (const name of [
      'npm:@other/codex',
      'npm:codex',
      'npm:@openai/codex-sdk',
      'pypi:codex',
      'npm:aider-chat',
    ])
      assert.deepEqual(agentsOf({ ...other, name }), [], name);
  });
});

describe('where a manifest says that a package is developed', () => {
  const KEYS: readonly (readonly [string, string | null])[] = [
    ['https://github.com/Aider-AI/aider', 'github.com/aider-ai/aider'],
    ['https://github.com/openai/codex.git', 'github.com/openai/codex'],
    ['git+https://github.com/QwenLM/qwen-code.git', 'github.com/qwenlm/qwen-code'],
    ['git+ssh://git@github.com/o/n.git', 'github.com/o/n'],
    ['git@github.com:o/n.git', 'github.com/o/n'],
    ['https://github.com/o/n/tree/main/packages/x', 'github.com/o/n'],
    ['https://github.com/o/n#readme', 'github.com/o/n'],
    ['github:o/n', 'github.com/o/n'],
    ['o/n', 'github.com/o/n'],
    ['gitlab.com/o/n', 'gitlab.com/o/n'],
    ['https://gptme.org/', null],
    ['https://example.org/only', null],
    ['', null],
    ['x'.repeat(5000), null],
  ];
  for (const [text, key] of KEYS)
    it(`${text.slice(0, 60)} is ${key}`, () => assert.equal(repositoryKey(text), key));
});
