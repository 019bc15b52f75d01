import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseCommandLine } from '../../src/cli/arguments';
import { UsageError } from '../../src/cli/usage-error';
import { frame, unframe } from '../../src/core/cache/frame';
import { parseMailmap } from '../../src/core/evidence';
import { compileGlobs, readAttributes } from '../../src/core/files';
import { reportSchema } from '../../src/core/report';
import { readOverride } from '../../src/core/rule';
import { readIgnoreRevs } from '../../src/core/rule/ignore-revs';
import { fromPage, toPage } from '../../src/protocol';
import { restore } from '../../src/webview/models/saved-view';
import { Effort } from '../support/effort';
import { sampleReport } from '../support/sample-reports';
import type { Property } from './property';

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  '../..',
  '/etc/passwd',
  'a\0b',
  '\u202e',
  'x'.repeat(5000),
  -1,
  1e300,
  null,
);
const value = fc.oneof(
  fc.jsonValue(),
  nasty,
  fc.array(nasty),
  fc.dictionary(fc.constantFrom('__proto__', 'type', 'a'), nasty),
);

const SOUND: readonly object[] = [
  { type: 'showDashboard', milestone: null },
  { type: 'folder', folder: 'src', filter: { kind: 'role', value: 'test' } },
  {
    type: 'commits',
    request: 1,
    from: null,
    to: 3,
    which: 'ai',
    filter: { kind: 'agent', value: null },
    offset: 0,
  },
  { type: 'openCommit', commit: 'a'.repeat(40) },
  { type: 'openFile', path: 'src/a.ts' },
  { type: 'save', picture: 'chart', format: 'svg', content: '<svg/>' },
  { type: 'progress', share: 0.5, step: 'lines', done: 1, total: null, left: 5 },
  { type: 'idle', problem: null },
  { type: 'milestone', id: 'x' },
];

/** A sound thing with some of its fields, at whatever depth, replaced by something else. */
function spoil(sound: object, changes: readonly (readonly [number, unknown])[]): object {
  const copy = structuredClone(sound) as Record<string, unknown>;
  for (const [at, next] of changes) {
    const places = placesIn(copy);
    const [holder, key] = places[at % places.length]!;
    Object.defineProperty(holder, key, { value: next, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

function placesIn(holder: Record<string, unknown>): (readonly [Record<string, unknown>, string])[] {
  return Object.keys(holder).flatMap(key => {
    const below = holder[key];
    const deeper =
      typeof below === 'object' && below !== null ? placesIn(below as Record<string, unknown>) : [];
    return [[holder, key] as const, ...deeper];
  });
}

const changes = fc.array(fc.tuple(fc.nat(100_000), value), { minLength: 1, maxLength: 3 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...['*', '**', '/', '[', '!', ']', '\\', '?', '{', 'a'],
        ...[' ', '\n', '<', '>', '@', '#', '-diff', '"'],
      ),
      { maxLength: 40 },
    )
    .map(parts => parts.join('')),
);

/** What makes a matcher that goes back further than it must explode. */
const stalling = fc
  .tuple(
    fc.constantFrom('*a', '*?', '**/', '*[a-z]', '*'),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('', 'b', '!'),
  )
  .map(([piece, times, end]) => piece.repeat(times) + end);

export function inputProperties(): Property[] {
  const report = sampleReport(6);
  const effort = new Effort();
  return [
    {
      name: 'messages of pages: accepted or refused, never worse',
      runs: 600,
      make: () =>
        fc.property(fc.constantFrom(...SOUND), changes, value, (sound, spoilt, other) => {
          for (const message of [spoil(sound, spoilt), other])
            for (const schema of [fromPage, toPage]) {
              const { success, data } = schema.safeParse(message);
              if (success) assert.equal(schema.safeParse(data).success, true);
            }
          assert.equal(({} as Record<string, unknown>).polluted, undefined);
        }),
    },
    {
      name: 'what a page has saved: restored or not, never worse',
      runs: 300,
      make: () =>
        fc.property(changes, value, (spoilt, other) => {
          const sound = {
            repository: 'x',
            view: { folder: '', trend: { measure: 'commits' }, milestone: null },
          };
          for (const saved of [spoil(sound, spoilt), other]) {
            const restored = restore(saved);
            if (restored !== null) assert.deepEqual(restore(restored), restored);
          }
        }),
    },
    {
      name: 'reports to verify: accepted or refused, never worse',
      runs: 150,
      make: () =>
        fc.property(changes, spoilt => {
          const { success, data } = reportSchema.safeParse(spoil(report, spoilt));
          if (success) assert.deepEqual(reportSchema.parse(data), data);
        }),
    },
    {
      name: 'override files: read or explained',
      runs: 300,
      make: () =>
        fc.property(changes, text, (spoilt, other) => {
          const sound = {
            signs: [{ id: 'x', agent: 'X', where: 'body', text: 'x', gives: 'pair' }],
            exclude: ['a/**'],
            commits: [{ commit: 'abcdef1', by: 'ai' }],
            aiEraStart: '2021-01-01',
          };
          for (const content of [JSON.stringify(spoil(sound, spoilt)), other]) {
            const { override, error } = readOverride(Buffer.from(content));
            assert.ok((override === null) !== (error === null));
            assert.ok((error ?? '').length < 500);
          }
        }),
    },
    {
      name: 'other files of a repository: read, whatever they hold',
      runs: 300,
      make: () =>
        fc.property(text, content => {
          parseMailmap(content);
          readIgnoreRevs(Buffer.from(content));
          const attributes = readAttributes([{ dir: '', text: Buffer.from(content).toString('latin1') }]);
          assert.ok(Array.isArray(attributes.problems));
        }),
    },
    {
      name: 'globs: match or do not, and stay fast',
      runs: 200,
      make: () =>
        fc.property(
          fc.array(fc.oneof(text, stalling), { maxLength: 5 }),
          fc.constantFrom('a/b/c', `${'a'.repeat(300)}ba`, '*/'.repeat(60)),
          (globs, path) => {
            effort.within(50, JSON.stringify(globs), () =>
              compileGlobs(globs.filter(glob => glob !== '')).has(path),
            );
          },
        ),
    },
    {
      name: 'command lines: understood, or refused with a sentence',
      runs: 300,
      make: () =>
        fc.property(
          fc.array(
            fc.oneof(
              text,
              fc.constantFrom(
                'report',
                'explain',
                '--rev',
                '--rule',
                '--format=x',
                '--',
                '-h',
                '--file',
                '--cache=',
              ),
            ),
            { maxLength: 6 },
          ),
          argv => {
            try {
              for (const isTerminal of [true, false]) parseCommandLine(argv, isTerminal);
            } catch (error) {
              assert.ok(error instanceof UsageError, String(error));
              assert.ok(error.message.length > 10);
            }
          },
        ),
    },
    {
      name: 'cache entries: damaged ones are never believed',
      runs: 600,
      make: () => {
        const damage = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 3,
        });
        return fc.property(fc.uint8Array({ maxLength: 200 }), damage, fc.nat(300), (payload, bits, cut) => {
          const whole = frame('name', payload);
          assert.deepEqual(unframe('name', whole), Buffer.from(payload));
          const copy = Buffer.from(whole);
          for (const [at, bit] of bits) copy[at % copy.length]! ^= bit;
          assert.ok(copy.equals(whole) || unframe('name', copy) === null);
          assert.equal(unframe('eman', whole), null);
          if (cut < whole.length) assert.equal(unframe('name', whole.subarray(0, cut)), null);
          assert.equal(unframe('name', Buffer.from(payload)), null);
        });
      },
    },
  ];
}
