import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHELLS, type Shell } from '../../src/cli/commands/completions';
import { build, cli } from '../support/command-line';

/** Programs that print what a shell offers for the last of the words, as it does itself or told by its own calls. */
const OFFERED: Readonly<Record<Shell, (script: string, words: readonly string[]) => string>> = {
  bash: (script, words) => `source ${script}
COMP_WORDS=(${words.map(quoted).join(' ')}); COMP_CWORD=${words.length - 1}
_writes_itself; printf '%s\\n' "\${COMPREPLY[@]}"`,
  // Its own calls work only at a prompt: these print what they were asked to offer.
  zsh: (script, words) => `compdef() { }
compadd() { shift; print -rl -- "$@" }
_files() { print FILES }
_message() { }
_describe() { print -rl -- "\${(@P)\${@[-1]}%%:*}" }
source ${script}
words=(${words.map(quoted).join(' ')}); CURRENT=${words.length}
_writes_itself`,
  fish: (script, words) => `source ${script}; complete -C ${quoted(words.join(' '))}`,
};

const quoted = (word: string) => `'${word}'`;

describe('completions', () => {
  let folder = '';
  before(() => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
    writeFileSync(join(folder, 'a-file'), '');
    for (const shell of SHELLS) {
      const { status, stdout, stderr } = cli(['completions', shell]);
      assert.deepEqual([status, stderr], [0, '']);
      writeFileSync(join(folder, shell), stdout);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What begins with the last word, sorted; null where the shell is not here. */
  function offered(shell: Shell, words: readonly string[]): string[] | null {
    const program = OFFERED[shell](join(folder, shell), words);
    const options = { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } } as const;
    const { error, status, stdout, stderr } = spawnSync(shell, ['-c', program], options);
    if (error !== undefined) return null;
    assert.deepEqual([status, stderr], [0, ''], stderr);
    const last = words.at(-1)!;
    const found = stdout.split('\n').map(line => line.split('\t')[0]!);
    return found.filter(line => line !== '' && line.startsWith(last)).sort();
  }

  const CASES: readonly (readonly [words: readonly string[], offers: readonly string[]])[] = [
    [['r'], ['range', 'report']],
    [
      ['report', '--format', 'card'],
      ['card', 'card-dark'],
    ],
    [
      ['ledger', '--quiet', '--format', ''],
      ['agent-trace', 'git-ai', 'json'],
    ],
    [
      ['--cache', 'none', 'check', '--m'],
      ['--max-low', '--max-users', '--min-low'],
    ],
    [['claim', '--unit', 'a'], ['added']],
    [['range', '--ru'], ['--rule']],
    [
      ['completions', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [['help', 'ver'], ['verify']],
  ];

  for (const shell of SHELLS)
    it(`offer commands, options and values in ${shell}`, function () {
      for (const [words, offers] of CASES) {
        const found = offered(shell, ['writes-itself', ...words]);
        if (found === null) return this.skip();
        assert.deepEqual(found, offers, words.join(' '));
      }
    });

  it('take the value of an option for no command, also behind an equals sign', function () {
    const found = offered('bash', ['writes-itself', '--rev', '=', 'check', 'report', '--format', '=', 'sh']);
    if (found === null) return this.skip();
    assert.deepEqual(found, ['shields']);
  });

  it('refuse other shells', () => {
    const { status, stderr } = cli(['completions', 'powershell']);
    assert.equal(status, 2);
    assert.match(stderr, /bash, zsh, fish/);
  });
});
