import { DEFINITIONS, REFUSED } from '../../src/core/definitions';
import { switchesAfter, UNITS } from '../../src/core/definitions/definition';
import { partsOf } from '../../src/core/definitions/parts-of';
import type { Defined, Report } from '../../src/core/report';

const COUNTED = { living: 48_210, added: 91_402, changed: 163_007, commit: 1312 } as const;

/** A row for each definition, with figures that differ; one between two bounds, one without, one that counts nothing. */
export function definitionsSample({ repository, rule, generatedBy, share: { low } }: Report): Defined[] {
  const common = {
    ...{ commit: repository.head, since: null, reasons: [] },
    ...{ rule: { id: rule.id, hash: rule.hash }, generatedBy },
  };
  const told = DEFINITIONS.map((definition, i): Defined => {
    const { id, name, source, differs, unknownAs, steps } = definition;
    const { unit } = switchesAfter(steps);
    const isLacking = id === 'aider.release-blame' || id === 'git-ai.stats';
    const between = id === 'blame.mc' ? { from: 0.31, to: 0.36, open: 2411 } : null;
    const counted = isLacking ? null : COUNTED[unit];
    const share = (low ?? 0.28) + (i === 0 ? 0 : 0.011 * ((i * 7) % 13));
    const ai = counted === null || between !== null ? null : Math.round(share * counted);
    const figure = { ai, counted, share: ai === null || counted === null ? null : ai / counted };
    return {
      ...{ id, name, source, status: differs === null ? 'exact' : 'variant', differs, unit: UNITS[unit].one },
      ...partsOf(definition),
      ...{ ...figure, unknown: null, unknownAs, between },
      lacking: isLacking ? 'it speaks of one release: name it by --range' : null,
      steps: steps.map(({ says }) => ({ says, ...figure })),
      ...common,
    };
  });
  const refused = REFUSED.map(
    ({ id, name, source, unit, refused: differs }): Defined => ({
      ...{ id, name, source, status: 'refused', differs, unit, numerator: null, denominator: null },
      ...{ ai: null, counted: null, share: null, unknown: null, unknownAs: null, between: null },
      ...{ lacking: null, steps: [], ...common },
    }),
  );
  return [...told, ...refused];
}
