import { strict as assert } from 'node:assert';
import {
  type Defined,
  definitionsJson,
  definitionsMarkdown,
  definitionsSchema,
} from '../../../../src/core/report';

const ROW: Defined = {
  ...{ id: 'a.b', name: 'A', source: 'https://a.example', status: 'exact', differs: null },
  ...{ unit: 'living line', numerator: 'lines of agents', denominator: 'lines that live' },
  ...{ ai: 1234.5, counted: 10000, share: 0.12345, unknown: 5, unknownAs: 'unknown is open' },
  ...{
    between: null,
    lacking: null,
    steps: [{ says: 'one step', ai: 1234.5, counted: 10000, share: 0.12345 }],
  },
  ...{ commit: '0123456789'.repeat(4), since: null, reasons: [], rule: { id: 'default', hash: 'abc' } },
  generatedBy: { name: 'x', version: '1' },
};
const NOTHING = { ai: null, counted: null, share: null, unknown: null, steps: [] };

describe('definitionsMarkdown', () => {
  it('has a row with id, numerator, denominator and unit for each figure', () => {
    const text = definitionsMarkdown([ROW], 'name');
    assert.ok(text.includes('| `a.b` | A | 12.3% | 1,234.5 | 10,000 | living line | exact |'), text);
    assert.ok(
      text.includes('- `a.b`: ours, then one step (12.3%). AI is lines of agents, of lines that live.'),
      text,
    );
    assert.ok(text.includes('unknown is open'), text);
  });

  it('tells bounds where not all was looked at, and why there is no figure', () => {
    const open = { ...ROW, ...NOTHING, counted: 10, between: { from: 0.1, to: 0.25, open: 1500 } };
    const none = { ...ROW, ...NOTHING, id: 'c.d', lacking: 'not looked for' };
    const text = definitionsMarkdown([open, none], 'name');
    assert.ok(text.includes('| 10.0% to 25.0% | – | 10 |'), text);
    assert.ok(text.includes('1,500 lines could not be looked at'), text);
    assert.ok(text.includes('no figure: not looked for'), text);
  });

  it('tells apart what is refused, a range, and a history that is cut', () => {
    const refused: Defined = { ...ROW, ...NOTHING, id: 'e.f', status: 'refused', differs: 'forge: labels' };
    const since = { ...ROW, since: 'f'.repeat(40), reasons: ['shallow'] };
    const text = definitionsMarkdown([since, refused], 'name');
    assert.ok(text.includes('of what came after `ffffffffffff`'), text);
    assert.match(text, /shallow clone/);
    const [figures, refusals] = text.split('## Not to be had from a clone');
    assert.ok(
      !figures!.includes('e.f') && refusals!.includes('| `e.f` | A | living line | forge: labels |'),
      text,
    );
  });

  it('writes names of repositories so that they are no markup', () => {
    assert.ok(definitionsMarkdown([ROW], '[a](b)`|').startsWith('# \\[a\\](b)\\`\\|: how much'));
  });

  it('as JSON is what its schema says', () => {
    const rows = definitionsSchema.parse(JSON.parse(definitionsJson([ROW])));
    assert.deepEqual(rows, [ROW]);
    assert.throws(() => definitionsSchema.parse([{ ...ROW, share: 1.5 }]));
  });
});
