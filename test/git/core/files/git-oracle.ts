import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AttributeSource, PathAttributes } from '../../../../src/core/files';

const ASKED = ['linguist-generated', 'linguist-vendored', 'filter'];

/** A real repository that answers what git itself says of paths; paths need not exist, attribute files do. */
export class GitOracle {
  readonly #root = mkdtempSync(join(tmpdir(), 'attributes-'));
  #written: string[] = [];

  constructor() {
    this.#git(['init', '-q', 'work'], '', this.#root);
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** The answers for `paths` (bytes) under these attribute files and no others. */
  ask(sources: readonly AttributeSource[], paths: readonly string[]): Map<string, PathAttributes> {
    this.#write(sources);
    const work = join(this.#root, 'work');
    const input = paths.map(path => `${path}\0`).join('');
    const words = this.#git(['check-attr', '-z', '--stdin', ...ASKED], input, work).split('\0');
    const answers = new Map<string, PathAttributes>();
    for (let at = 0; at + 2 < words.length; at += 3) {
      const path = words[at] ?? '';
      const said = { ...answers.get(path), ...readAnswer(words[at + 1] ?? '', words[at + 2] ?? '') };
      answers.set(path, said);
    }
    assert.equal(answers.size, new Set(paths).size);
    return answers;
  }

  #write(sources: readonly AttributeSource[]): void {
    for (const file of this.#written) rmSync(file, { force: true });
    this.#written = sources.map(({ dir, text }) => {
      const file = join(this.#root, 'work', Buffer.from(dir, 'latin1').toString('utf8'), '.gitattributes');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.from(text, 'latin1'));
      return file;
    });
  }

  #git(args: readonly string[], input: string, cwd: string): string {
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: this.#root,
      XDG_CONFIG_HOME: this.#root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_ATTR_NOSYSTEM: '1',
      LC_ALL: 'C',
    };
    const run = spawnSync('git', args, { cwd, env, input: Buffer.from(input, 'latin1'), maxBuffer: 1 << 28 });
    assert.equal(run.status, 0, run.stderr.toString());
    return run.stdout.toString('latin1');
  }
}

function readAnswer(name: string, value: string): PathAttributes {
  if (value === 'unspecified') return {};
  if (name === 'filter') return { lfs: value === 'lfs' };
  const truth = value !== 'unset' && value !== 'false';
  return name === 'linguist-generated' ? { generated: truth } : { vendored: truth };
}
