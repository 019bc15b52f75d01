import { strict as assert } from 'node:assert';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CacheFolder } from '../../../../src/core/cache';
import { forgetSessions, goneFolders, KeptPlaces } from '../../../../src/core/session-files';
import { LogFiles } from '../../../../src/core/session-files/log-files';
import { type LineReader, scopeOf } from '../../../../src/core/sessions';
import { ClaudeRecords } from '../../../support/claude-records';
import { keepEverySession } from '../../../support/every-session';
import { logOf } from '../../../support/read-session';
import { SessionHome } from '../../../support/session-home';

describe('places of records that matter', () => {
  let home: SessionHome;
  let cache: CacheFolder;
  beforeEach(() => {
    home = new SessionHome();
    cache = new CacheFolder(join(home.dir, 'kept'));
  });
  afterEach(() => home.dispose());

  const FILE = '.claude/projects/-home-me-app/s1.jsonl';
  const records = (session: string, more = {}) =>
    new ClaudeRecords(session, { cwd: home.project, ...more }, home.project);
  const kept = () => KeptPlaces.open(cache)!;
  const scope = (folder: string) => scopeOf([join(home.dir, folder)]);
  const entries = () => cache.list('').map(name => cache.read(name)!.toString('utf8'));

  it('give the same sessions as without them, whatever happens to the logs', async () => {
    const session = (name: string) => {
      const made = records(name);
      return [
        made.prompt('const pasted = 1'),
        ...made.create(`${name}-1`, 'a.ts', 'first\nsecond\n'),
        { type: 'system', text: 'of no matter' },
        ...made.edit(`${name}-2`, 'b.ts', 'before', 'after'),
        made.call(`${name}-3`, 'Write', { file_path: join(home.project, 'c.ts'), content: 'late' }),
        ...records(name, { cwd: join(home.dir, 'other') }).create(`${name}-4`, '../other/d.ts', 'there\n'),
      ];
    };
    const line = fc.constantFrom(
      ...logOf([...session('s1'), ...session('s2')])
        .toString('utf8')
        .split('\n'),
    );
    const piece = fc.oneof(
      line.map(text => `${text}\n`),
      line.map(text => text.slice(0, 40)),
      fc.constant('\n'),
    );
    const deed = fc.oneof(
      { weight: 4, arbitrary: fc.record({ append: piece }) },
      fc.record({ cut: fc.nat(2000) }),
      fc.record({ anew: fc.array(piece, { maxLength: 6 }) }),
      fc.record({ bend: fc.nat(2000) }),
      fc.record({ folder: fc.constantFrom('app', 'other') }),
    );
    const path = join(home.dir, FILE);
    home.write(FILE, '');
    const run = async (deeds: readonly object[]) => {
      let folder = 'app';
      writeFileSync(path, '');
      forgetSessions(cache);
      for (const one of deeds) {
        const text = readFileSync(path);
        if ('append' in one) appendFileSync(path, String(one.append));
        if ('cut' in one) writeFileSync(path, text.subarray(0, Number(one.cut)));
        if ('anew' in one) writeFileSync(path, (one.anew as string[]).join(''));
        if ('bend' in one && Number(one.bend) < text.length) {
          text[Number(one.bend)] = 0x78;
          writeFileSync(path, text);
        }
        if ('folder' in one) folder = String(one.folder);
        const plain = await home.read(home.find(), scope(folder));
        assert.deepEqual(await home.read(home.find(), scope(folder), kept()), plain);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 8 }), run), { numRuns: 60 });
  });

  it('are all that is read again, with what was written since', async () => {
    const lines = ['{"a":1}', '{"b":2}', '{"c":3}'];
    const path = join(home.write('log', `${lines.join('\n')}\n`).dir, 'log');
    const read = async (wanted: RegExp) => {
      const looked: string[] = [];
      const taken: unknown[] = [];
      const reader: LineReader = {
        isElsewhere: false,
        wants: bytes => looked.push(bytes.toString()) > 0 && wanted.test(bytes.toString()),
        take: record => taken.push(record),
        skip: () => {},
        read: () => assert.fail(),
      };
      const folder = kept().folder(home.dir);
      await new LogFiles().read(path, reader, { folder, file: 'log' });
      folder.save();
      return { looked, taken };
    };
    assert.deepEqual(await read(/[ac]/), { looked: lines, taken: [{ a: 1 }, { c: 3 }] });
    assert.deepEqual(await read(/./), { looked: [], taken: [{ a: 1 }, { c: 3 }] });
    appendFileSync(path, '{"d":4}\n{"e":');
    assert.deepEqual(await read(/./), {
      looked: ['{"d":4}', '{"e":'],
      taken: [{ a: 1 }, { c: 3 }, { d: 4 }],
    });
    appendFileSync(path, '5}\n');
    const all = [{ a: 1 }, { c: 3 }, { d: 4 }, { e: 5 }];
    assert.deepEqual(await read(/./), { looked: ['{"e":5}'], taken: all });
    assert.deepEqual(await read(/./), { looked: [], taken: all });
  });

  it('hold nothing of what stands in a log, and no name', async () => {
    keepEverySession(home);
    const { covered } = await home.read(home.find(), scope('app'), kept());
    const all = entries().join('\n');
    assert.ok(all.length > 500);
    assert.ok(covered.some(({ read }) => read!.edits > 0));
    assert.match(all, /^[\w\-{}[\]":,\n]+$/);
    for (const word of ['const', 'first', 'claude', 'jsonl', 'projects', 'app', 's1', 'src'])
      assert.doesNotMatch(all.replace(/"[\w-]{43}"/g, ''), new RegExp(word));
    assert.doesNotMatch(readdirSync(cache.path).join('\n'), /claude|codex|home/);
    const other = new CacheFolder(join(home.dir, 'other-kept'));
    await home.read(home.find(), scope('app'), KeptPlaces.open(other));
    assert.notDeepEqual(other.list('sessions-'), cache.list('sessions-'));
  });

  it('go with the key when they are to be forgotten, and with files and folders that are gone', async () => {
    home.log(FILE, ...records('s1').create('t1', 'a.ts', 'a\n'));
    home.log(FILE.replace('s1', 's2'), ...records('s2').create('t2', 'b.ts', 'b\n'));
    await home.read(home.find(), scope('app'), kept());
    const files = () => entries().map(text => Object.keys(JSON.parse(text)).length);
    assert.deepEqual(files(), [2]);
    rmSync(join(home.dir, FILE));
    await home.read(home.find(), scope('app'), kept());
    assert.deepEqual(files(), [1]);
    rmSync(join(home.dir, '.claude'), { recursive: true });
    kept().drop(goneFolders(home.place));
    assert.deepEqual(files(), []);
    const file = join(cache.path, 'sessions.key');
    assert.equal(process.platform === 'win32' || (statSync(file).mode & 0o777) === 0o600, true);
    const before = readFileSync(file);
    assert.equal(forgetSessions(cache), 0);
    assert.deepEqual(readdirSync(cache.path), []);
    assert.notDeepEqual(kept().key, before);
  });
});
