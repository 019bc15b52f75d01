import { strict as assert } from 'node:assert';
import { switchesAfter } from '../../../../../src/core/definitions/definition';
import { DEFINITIONS, REFUSED } from '../../../../../src/core/definitions/rows';

describe('definitions', () => {
  const all = [...DEFINITIONS, ...REFUSED];

  it('have ids that can be quoted, each its own, and a source', () => {
    for (const { id, source } of all) {
      assert.match(id, /^[a-z-]+\.[a-z-]+$/);
      assert.equal(new URL(source).protocol, 'https:', id);
    }
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it('differ from each other by some switch', () => {
    const switches = DEFINITIONS.filter(({ count }) => count === undefined).map(({ steps }) =>
      JSON.stringify(switchesAfter(steps)),
    );
    assert.equal(new Set(switches).size, switches.length);
  });

  it('set a switch at each step that was not set so before', () => {
    for (const { id, steps, count } of DEFINITIONS)
      if (count === undefined)
        steps.forEach((_, i) => {
          const [before, after] = [steps.slice(0, i), steps.slice(0, i + 1)].map(switchesAfter);
          assert.notDeepEqual(after, before, `${id}, step ${i}`);
        });
  });

  // Git is asked only for lines that would change this numerator.
  it('count nothing but what is declared where git looks further than plain blame', () => {
    for (const { id, steps } of DEFINITIONS) {
      const { blame, mark, records } = switchesAfter(steps);
      if (blame !== 'plain') assert.deepEqual([mark, records], ['declared', 'none'], id);
    }
  });

  it('say of what is not exact how it differs', () => {
    for (const { id, differs } of DEFINITIONS)
      assert.equal(differs === null, /^(?:ours|blame|aider)\./.test(id), id);
    for (const { id, refused } of REFUSED) assert.match(refused, /^(forge|telemetry|sessions|no rule)/, id);
  });
});
