import { strict as assert } from 'node:assert';
import { DEFAULT_ERA_START, loadCatalogue } from '../../../../src/core/evidence';
import { readOverride } from '../../../../src/core/rule';
import { identify } from '../../../../src/core/rule/identity';

const catalogue = loadCatalogue();
const override = (data: object) => readOverride(Buffer.from(JSON.stringify(data))).override;
const hashWith = (data: object | null, eraStart = DEFAULT_ERA_START) =>
  identify('default', catalogue, eraStart, data === null ? null : override(data)).hash;

const sign = { id: 'own', agent: 'Own', where: 'body', text: 'made by own', gives: 'pair' };
const commit = { commit: 'abcdef1', by: 'ai' };

describe('the hash of a rule', () => {
  it('is the same for the same rule', () => {
    assert.match(hashWith(null), /^[0-9a-f]{64}$/);
    assert.equal(hashWith(null), hashWith(null));
    assert.equal(hashWith({ exclude: ['a'] }), hashWith({ exclude: ['a'] }));
  });

  it('does not depend on the order in which an override file names its keys', () => {
    const a = { aiEraStart: '2020-01-01', exclude: ['a'], commits: [commit] };
    const b = { commits: [{ by: 'ai', commit: 'abcdef1' }], exclude: ['a'], aiEraStart: '2020-01-01' };
    assert.equal(hashWith(a), hashWith(b));
  });

  it('is another for everything that decides', () => {
    const raw = structuredClone(catalogue.raw);
    raw.signs[0]!.gives = 'none';
    const changed = { ...catalogue, raw };
    const hashes = [
      hashWith(null),
      hashWith(null, DEFAULT_ERA_START + 1),
      hashWith({ exclude: ['a'] }),
      hashWith({ exclude: ['b'] }),
      hashWith({ signs: [sign] }),
      hashWith({ signs: [{ ...sign, gives: 'agent' }] }),
      hashWith({ signs: [{ ...sign, text: 'made by others' }] }),
      hashWith({ commits: [commit] }),
      hashWith({ commits: [{ ...commit, by: 'human' }] }),
      hashWith({ commits: [{ ...commit, agent: 'Own' }] }),
      identify('default', changed, DEFAULT_ERA_START, null).hash,
    ];
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it('is the same for another example, source or note', () => {
    const raw = structuredClone(catalogue.raw);
    for (const row of raw.signs) Object.assign(row, { example: 'x', source: [], note: 'seen again' });
    for (const row of [...raw.windows, ...raw.people]) row.note = 'in other words';
    assert.equal(identify('default', { ...catalogue, raw }, DEFAULT_ERA_START, null).hash, hashWith(null));
  });
});
