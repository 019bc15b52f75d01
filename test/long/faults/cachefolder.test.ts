import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../src/core/analysis/remembered';
import { CacheFolder } from '../../../src/core/cache';
import { toJson } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import { PLAIN } from '../../support/report-of';
import { fresh, grow, richRepository } from './ground';

const isRoot = process.getuid?.() === 0;

describe('a cache folder with something the matter', () => {
  let repo: TestRepo;
  let folder = '';
  let steps = 0;
  before(() => {
    repo = richRepository(8);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cache-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  after(() => repo.dispose());

  const cached = async (path: string, limit?: number) => {
    const memory = { cache: new CacheFolder(path, ...(limit ? [limit] : [])), build: 'one' };
    return toJson((await recallOrAnalyze(repo.dir, PLAIN, memory)).report);
  };
  /** Runs twice, and once more after a commit: each time as from nothing. */
  const holds = async (path: string, limit?: number) => {
    for (let run = 0; run < 2; run++) assert.equal(await cached(path, limit), await fresh(repo.dir));
    grow(repo, 100 + steps++);
    assert.equal(await cached(path, limit), await fresh(repo.dir));
  };

  it('is full to the last byte', async function () {
    const full = join(folder, 'full');
    mkdirSync(full);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', full]);
    if (mount.status !== 0) return this.skip();
    try {
      await holds(full);
      const { bavail, bsize } = statfsSync(full);
      writeFileSync(join(full, 'ballast'), Buffer.alloc(bavail * bsize));
      await holds(full);
      assert.deepEqual(
        readdirSync(full).filter(name => name.endsWith('.tmp')),
        [],
      );
    } finally {
      spawnSync('umount', [full]);
    }
  });

  it('is on a disk that may not be written', async function () {
    const path = join(folder, 'read-only');
    mkdirSync(path);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'none', path]).status !== 0) return this.skip();
    try {
      await holds(path);
    } finally {
      spawnSync('umount', [path]);
    }
  });

  it('may not be entered', async function () {
    if (isRoot) return this.skip();
    chmodSync(folder, 0);
    await holds(folder);
    chmodSync(folder, 0o700);
  });

  it('cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await holds(join(folder, 'file', 'below'));
    await holds(`${folder}/${'x'.repeat(5000)}`);
  });

  it('is full of things of others, which stay', async () => {
    for (const name of ['notes.txt', 'x.entry.bak', '.hidden']) writeFileSync(join(folder, name), 'mine');
    mkdirSync(join(folder, 'folder.entry'));
    await holds(folder, 2 ** 17);
    for (const name of ['notes.txt', 'x.entry.bak', '.hidden'])
      assert.equal(readFileSync(join(folder, name), 'utf8'), 'mine');
    assert.ok(existsSync(join(folder, 'folder.entry')));
  });

  for (const [what, spoil] of Object.entries<(file: string) => void>({
    'is gone': file => rmSync(file),
    'is empty': file => truncateSync(file, 0),
    'is cut in half': file => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
    'is longer': file => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('more')])),
    'has one bit turned': file => {
      const bytes = readFileSync(file);
      bytes[Math.floor(bytes.length / 3)]! ^= 4;
      writeFileSync(file, bytes);
    },
    'is a folder': file => {
      rmSync(file);
      mkdirSync(file);
    },
    'has the content of another': file => {
      const other = readdirSync(folder).find(name => !file.endsWith(name))!;
      writeFileSync(file, readFileSync(join(folder, other)));
    },
    'is of 1970': file => utimesSync(file, 0, 0),
    'is of the next century': file => utimesSync(file, 4e9, 4e9),
  }))
    it(`holds an entry that ${what}, whichever it is`, async () => {
      await cached(folder);
      const expected = await fresh(repo.dir);
      const names = readdirSync(folder);
      // One after the other with FAULTS=all.
      for (const spoilt of process.env.FAULTS === 'all' ? names.map(name => [name]) : [names]) {
        for (const name of spoilt) if (existsSync(join(folder, name))) spoil(join(folder, name));
        assert.equal(await cached(folder), expected, spoilt.join());
      }
    });

  it('holds links out of it, behind which nothing changes', async () => {
    await cached(folder);
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      for (const [i, name] of readdirSync(folder).entries()) {
        const victim = join(outside, String(i));
        writeFileSync(victim, 'precious');
        rmSync(join(folder, name));
        symlinkSync(victim, join(folder, name));
      }
      await holds(folder);
      for (const name of readdirSync(outside))
        assert.equal(readFileSync(join(outside, name), 'utf8'), 'precious');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
