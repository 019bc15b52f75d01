import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Claim, judgeClaim, VERDICTS } from '../../../../src/core/claim';
import { type Counts, sharesOf } from '../../../../src/core/report';

const claim = (given: Partial<Claim>): Claim => ({
  text: '',
  share: { words: '', least: null, most: null },
  unit: 'living',
  namesUnit: true,
  window: { kind: 'between', words: '', from: null, to: null },
  by: 'ai',
  agent: null,
  beyond: null,
  ...given,
});

const counted = (of: Partial<Counts>): Counts => {
  const none = { agent: 0, pair: 0, assist: 0, unknown: 0, human: 0, automation: 0, users: 0, ...of };
  const { agent, pair, assist, unknown, human, automation } = none;
  return { ...none, counted: agent + pair + assist + unknown + human + automation };
};
const measured = (counts: Counts, ofAgent: number | null = null) => ({
  counts,
  share: sharesOf(counts),
  ofAgent,
});

const few = fc.nat({ max: 4 });
const counts = fc
  .record({ agent: few, pair: few, assist: few, unknown: few, human: few, automation: few })
  .map(counted)
  .filter(({ counted: all }) => all > 0);
const limit = fc.record({ share: fc.nat({ max: 24 }).map(n => n / 24), strict: fc.boolean() });

/** Every number of lines that may be AI's, or a person's, tried. */
function byTrying({ share: { least, most }, by }: Claim, { assist, unknown, ...of }: Counts): string {
  const sure = by === 'human' ? of.human : of.agent + of.pair;
  const holds = Array.from({ length: assist + unknown + 1 }, (_, open) => {
    // Whole numbers, so that nothing is lost.
    const part = 24 * (sure + open);
    const [from, to] = [least, most].map(end =>
      end === null ? null : Math.round(24 * end.share) * of.counted,
    );
    const isMore = from === null || (least!.strict ? part > from! : part >= from!);
    return isMore && (to === null || (most!.strict ? part < to! : part <= to!));
  });
  return holds.every(Boolean) ? 'supported' : holds.some(Boolean) ? 'undecidable' : 'refuted';
}

describe('a verdict', () => {
  const ends = fc
    .record({ least: fc.option(limit), most: fc.option(limit) })
    .filter(({ least, most }) => least !== null || most !== null);

  it('of one end is what comes of trying all that is possible', () => {
    fc.assert(
      fc.property(counts, limit, fc.boolean(), fc.constantFrom('ai', 'human'), (of, end, isLeast, by) => {
        const share = { words: '', least: isLeast ? end : null, most: isLeast ? null : end };
        const one = claim({ share, by });
        assert.equal(judgeClaim(one, measured(of)).verdict, byTrying(one, of));
      }),
      { numRuns: 500 },
    );
  });

  it('of two ends is never more than trying all shows', () => {
    fc.assert(
      fc.property(counts, ends, (of, { least, most }) => {
        const both = claim({ share: { words: '', least, most } });
        const { verdict } = judgeClaim(both, measured(of));
        const tried = byTrying(both, of);
        // Between two possible numbers of lines there may be none that lies in the range.
        if (verdict !== tried) assert.deepEqual([verdict, tried], ['undecidable', 'refuted']);
      }),
      { numRuns: 500 },
    );
  });

  it('goes one way as more is claimed', () => {
    const rank = (verdict: string) => ['supported', 'undecidable', 'refuted'].indexOf(verdict);
    fc.assert(
      fc.property(
        counts,
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (of, shares, strict) => {
          const [less, more] = [...shares].sort((a, b) => a - b) as [number, number];
          const of_ = (share: number, isLeast: boolean) => {
            const end = { share, strict };
            const ask = claim({
              share: { words: '', least: isLeast ? end : null, most: isLeast ? null : end },
            });
            return rank(judgeClaim(ask, measured(of)).verdict);
          };
          assert.ok(of_(less, true) <= of_(more, true));
          assert.ok(of_(less, false) >= of_(more, false));
        },
      ),
    );
  });

  it('is open, and of which kind, where git cannot tell', () => {
    const all = counted({ pair: 4 });
    const share = { words: '', least: { share: 0.5, strict: false }, most: null };
    const beyond = { id: 'requests', kind: 'unit', why: '', wouldDecide: '' } as const;
    const kinds = [
      judgeClaim(claim({ share, beyond }), measured(all)),
      judgeClaim(claim({ share }), null),
      judgeClaim(claim({ share }), measured(counted({}))),
      judgeClaim(claim({ share }), measured(counted({ pair: 1, unknown: 4 }))),
    ];
    assert.deepEqual(
      kinds.map(({ verdict, kind }) => [verdict, kind]),
      [
        ['undecidable', 'unit'],
        ['undecidable', 'clone'],
        ['undecidable', 'clone'],
        ['undecidable', 'silent'],
      ],
    );
    assert.ok(VERDICTS.includes(kinds[0]!.verdict));
  });

  it('of one agent rests on its own lines, less those that may only have been helped with', () => {
    const of = counted({ pair: 6, assist: 2, unknown: 2 });
    const share = { words: '', least: { share: 0.4, strict: false }, most: null };
    const verdict = (ofAgent: number) =>
      judgeClaim(claim({ share, agent: 'Claude Code' }), measured(of, ofAgent)).verdict;
    assert.deepEqual([6, 5, 0].map(verdict), ['supported', 'undecidable', 'undecidable']);
  });
});
