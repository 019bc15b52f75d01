import { strict as assert } from 'node:assert';
import { MANIFESTS } from '../../../../src/core/shipped/manifests';

const read = (file: string, text: string) => MANIFESTS.get(file)!(text);

describe('manifests', () => {
  it('of npm name a package, its programs, its repository and who publishes it', () => {
    const text = JSON.stringify({
      name: '@openai/codex',
      bin: { codex: 'bin/codex.js', other: 'x' },
      repository: { type: 'git', url: 'git+https://github.com/openai/codex.git' },
      publisher: 'openai',
      dependencies: { '@google/gemini-cli': '*' },
    });
    assert.deepEqual(read('package.json', text), {
      name: 'npm:@openai/codex',
      bins: ['codex', 'other'],
      repositories: ['github.com/openai/codex'],
      publisher: 'openai',
    });
  });

  it('of npm may give one program the package’s name, and the repository in short', () => {
    const text = JSON.stringify({ name: '@a/tool', bin: './x.js', repository: 'a/tool' });
    assert.deepEqual(read('package.json', text), {
      name: 'npm:@a/tool',
      bins: ['tool'],
      repositories: ['github.com/a/tool'],
      publisher: null,
    });
  });

  it('of Python projects', () => {
    const text = [
      '[project]',
      'name = "Aider_Chat" # as it is found',
      'dependencies = [',
      '  "gptme",',
      ']',
      '[project.urls]',
      'Homepage = "https://github.com/Aider-AI/aider"',
      'Documentation = "https://github.com/other/docs"',
      '[project.scripts]',
      'aider = "aider.main:main"',
      '[tool.other]',
      'name = "gptme"',
    ].join('\r\n');
    assert.deepEqual(read('pyproject.toml', text), {
      name: 'pypi:aider-chat',
      bins: ['aider'],
      repositories: ['github.com/aider-ai/aider'],
      publisher: null,
    });
  });

  it('of Python projects, by poetry', () => {
    const text =
      '[tool.poetry]\nname = "openhands-ai"\nrepository = "https://github.com/All-Hands-AI/OpenHands"\n[tool.poetry.scripts]\nopenhands = "openhands.cli.main:main"\n';
    assert.deepEqual(read('pyproject.toml', text), {
      name: 'pypi:openhands-ai',
      bins: ['openhands'],
      repositories: ['github.com/all-hands-ai/openhands'],
      publisher: null,
    });
  });

  it('of Cargo, with every program, and with a repository that stands in the workspace', () => {
    const text =
      '[package]\nname = "goose-cli"\nrepository.workspace = true\n\n[[bin]]\nname = "goose"\npath = "src/main.rs"\n[[bin]]\nname = \'man\'\n[dependencies]\nname = "zed"\n';
    assert.deepEqual(read('Cargo.toml', text), {
      name: 'cargo:goose-cli',
      bins: ['goose', 'man'],
      repositories: [],
      publisher: null,
    });
    assert.equal(read('Cargo.toml', '[workspace]\nmembers = ["a"]\n'), null);
  });

  it('of Go, whose module says where it is', () => {
    const text = 'module github.com/charmbracelet/crush/v2 // it\n\nrequire github.com/a/b v1.0.0\n';
    assert.deepEqual(read('go.mod', text), {
      name: 'go:github.com/charmbracelet/crush',
      bins: [],
      repositories: ['github.com/charmbracelet/crush'],
      publisher: null,
    });
  });

  it('that cannot be read say nothing', () => {
    for (const text of ['', '{', '[]', 'null', '{"name": 3}', '\0\0', '[project\nname = x'])
      for (const file of MANIFESTS.keys()) assert.equal(read(file, text), null, `${file}: ${text}`);
  });

  it('cost no more than their length, whatever stands in them', () => {
    const worst = ['[', '[[ ', 'a', '"', 'a = "', 'module ', 'module'].flatMap(start => [
      `${start}${' '.repeat(990)}x`,
      `${start}${'.'.repeat(990)}`,
      `${start}${'a '.repeat(490)}`,
    ]);
    const text = Array.from({ length: 12 }, () => worst.join('\n')).join('\n');
    for (const file of MANIFESTS.keys()) assert.equal(read(file, text)?.bins.length ?? 0, 0, file);
  });

  it('take what is of the wrong kind for not said', () => {
    const text = JSON.stringify({ name: 'x', bin: 3, repository: [1], publisher: {} });
    assert.deepEqual(read('package.json', text), {
      name: 'npm:x',
      bins: [],
      repositories: [],
      publisher: null,
    });
  });
});
