import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../support/people';
import { TestRepo } from '../../support/repo';
import type { Plant } from './plants';

/** A signature that nobody made: a git that checks it starts a program. */
const SIGNED = ['gpgsig -----BEGIN PGP SIGNATURE-----', ' ', ' iQ==', ' -----END PGP SIGNATURE-----'];

/** A clean repository, copies of it in which things are planted, and a canary that writes down that it ran. */
export class HostileGround {
  readonly clean = new TestRepo();
  readonly folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  readonly program = join(this.folder, 'canary');
  private readonly ran = join(this.folder, 'ran');
  private copies = 0;

  constructor() {
    const { clean } = this;
    clean.write('.gitattributes', 'd.dat -diff\n');
    clean.write('a.ts', lines(9, 'a')).write('d.dat', lines(3, 'd')).commit({ author: BOB });
    clean.rename('a.ts', 'moved.ts').commit({ author: BOB });
    clean.write('b.ts', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE, headers: SIGNED });
    clean.tag('v1.0');
    clean.git('reset', '-q', '--hard');
    const canary = `#!/bin/sh\necho "$0 $*" >> "${this.ran}"\n`;
    writeFileSync(this.program, canary, { mode: 0o755 });
  }

  /** A copy of the clean repository with all of these in it. */
  plant(plants: readonly Plant[]): string {
    const copy = join(this.folder, `copy-${this.copies++}`, 'hostile');
    cpSync(this.clean.dir, copy, { recursive: true });
    for (const { config, files } of plants) {
      if (config) appendFileSync(join(copy, '.git/config'), config(this.program));
      for (const [path, text] of Object.entries(files?.(this.program) ?? {})) append(join(copy, path), text);
    }
    return copy;
  }

  /** What the canary was called with since the last time; null where it did not run. */
  heard(): string | null {
    if (!existsSync(this.ran)) return null;
    const text = readFileSync(this.ran, 'utf8');
    rmSync(this.ran);
    return text;
  }

  dispose(): void {
    this.clean.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function append(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, text, { mode: 0o755 });
}

/** Everything under a folder, by name: contents, modes and times of change, also of the folders. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()]) {
    const file = join(folder, name);
    const { mode, mtimeMs, ctimeMs, size } = lstatSync(file);
    hash.update(`${name}\0${mode}\0${mtimeMs}\0${ctimeMs}\0${size}\0`);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
