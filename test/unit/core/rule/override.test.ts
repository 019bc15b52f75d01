import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { OVERRIDE_LIMIT, overrideSchema, readOverride } from '../../../../src/core/rule';

const read = (data: unknown) =>
  readOverride(Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)));
const ID = 'a'.repeat(40);
const sign = { id: 'own', agent: 'Own', where: 'body', text: 'made by own', gives: 'pair' };

describe('an override file', () => {
  it('may be empty, or say everything there is to say', () => {
    assert.deepEqual(read({}), { override: {}, error: null });
    const all = {
      $schema: './schema.json',
      signs: [{ ...sign, where: 'trailer', key: 'Made-with', model: 'own/1' }],
      commits: [{ commit: ID, by: 'ai', agent: 'Own', model: 'own-1', reason: 'told so' }],
      exclude: ['data/'],
      milestones: [{ date: '2024-02-29', title: 'Leap', commit: ID }],
      aiEraStart: '2020-02-29',
    };
    assert.deepEqual(read(all), { override: all, error: null });
  });

  const refused: readonly [what: string, data: unknown, error: RegExp][] = [
    ['no JSON', '{', /^it is not JSON$/],
    ['no text', Buffer.from([0xff, 0xfe]).toString('latin1'), /^it is not JSON$/],
    ['a list', [], /^it: /],
    ['null', 'null', /^it: /],
    ['an unknown key', { ignore: [] }, /"ignore"/],
    ['an unknown key within', { commits: [{ commit: ID, by: 'ai', who: 'me' }] }, /^commits\.0: .*"who"/],
    ['a text for a list', { exclude: 'docs' }, /^exclude: /],
    ['a number for a text', { exclude: [1] }, /^exclude\.0: /],
    ['an empty glob', { exclude: [''] }, /^exclude\.0: /],
    ['a short commit', { commits: [{ commit: 'abcdef', by: 'ai' }] }, /^commits\.0\.commit: 7 to 64/],
    ['a branch', { commits: [{ commit: 'main', by: 'ai' }] }, /^commits\.0\.commit: /],
    ['an upper-case id', { commits: [{ commit: 'ABCDEF12', by: 'ai' }] }, /^commits\.0\.commit: /],
    ['another author', { commits: [{ commit: ID, by: 'robot' }] }, /^commits\.0\.by: /],
    ['a day that does not exist', { aiEraStart: '2023-02-29' }, /^aiEraStart: a date that exists$/],
    ['a month that does not exist', { aiEraStart: '2023-13-01' }, /^aiEraStart: /],
    ['a time', { aiEraStart: '2023-01-01T00:00:00Z' }, /^aiEraStart: a date like/],
    ['a huge number', '{"aiEraStart": 1e999}', /^aiEraStart: /],
    ['half an id', { milestones: [{ date: '2024-01-01', title: 'x', commit: 'a'.repeat(41) }] }, /commit: /],
    ['a pattern of its own', { signs: [{ ...sign, pattern: '.*' }] }, /^signs\.0: .*"pattern"/],
    ['two signs of one id', { signs: [sign, { ...sign, text: 'other' }] }, /^the sign id "own" is taken$/],
    ['a sign that is there already', { signs: [{ ...sign, id: 'codex.branch' }] }, /"codex\.branch"/],
    ['the sign of the era', { signs: [{ ...sign, id: 'era' }] }, /"era"/],
    ['the sign against the era', { signs: [{ ...sign, id: 'era-contradicted' }] }, /"era-contradicted"/],
    ['its own sign', { signs: [{ ...sign, id: 'override' }] }, /"override"/],
    ['a control character', { signs: [{ ...sign, text: 'a\nb' }] }, /control characters/],
    ['a deep nest', `{"exclude":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /^exclude\.0: /],
    ['a deep nest that never ends', '['.repeat(200_000), /^it is not JSON$/],
  ];
  for (const [what, data, error] of refused)
    it(`is refused as a whole for ${what}`, () => {
      const reading = read(data);
      assert.equal(reading.override, null);
      assert.match(reading.error ?? '', error);
      assert.ok(reading.error!.length < 400);
    });

  it('is read up to 256 KiB and not a byte further', () => {
    const text = JSON.stringify({ exclude: ['x'] });
    const fits = Buffer.from(text.padEnd(OVERRIDE_LIMIT));
    assert.equal(OVERRIDE_LIMIT, 262_144);
    assert.equal(readOverride(fits).error, null);
    assert.equal(readOverride(Buffer.concat([fits, Buffer.from(' ')])).error, 'it is larger than 256 KiB');
  });

  it('declares ten thousand commits at most', () => {
    const accepts = (count: number) =>
      overrideSchema.safeParse({ commits: new Array(count).fill({ commit: ID, by: 'ai' }) }).success;
    assert.deepEqual([accepts(10_000), accepts(10_001)], [true, false]);
    const commits = Array.from({ length: 7_000 }, (_, i) => ({ commit: `abc${i + 10_000}`, by: 'ai' }));
    assert.equal(read({ commits }).error, null);
  });

  it('changes no object of the program by a name like __proto__', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      read(
        `{"${name}": {"polluted": true}, "commits": [{"commit": "${ID}", "by": "ai", "${name}": {"a": 1}}]}`,
      );
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.match(read('{"constructor": 1}').error ?? '', /constructor/);
  });

  it('never makes the reader throw, whatever JSON or bytes it holds', () => {
    const answers = (content: Buffer) => {
      const { override, error } = readOverride(content);
      assert.ok((override === null) !== (error === null));
    };
    fc.assert(fc.property(fc.jsonValue(), data => answers(Buffer.from(JSON.stringify(data)))));
    fc.assert(fc.property(fc.uint8Array(), bytes => answers(Buffer.from(bytes))));
    const keys = fc.constantFrom(
      'signs',
      'commits',
      'exclude',
      'milestones',
      'aiEraStart',
      '$schema',
      '__proto__',
    );
    const near = fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
    fc.assert(fc.property(near, data => answers(Buffer.from(JSON.stringify(data)))));
  });
});
