import { UNITS } from './definition';
import { partsOf } from './parts-of';
import { DEFINITIONS, LACKING, REFUSED } from './rows';

/** All that rows say in words that do not depend on a repository: what has to be translated where they are shown. */
export function definitionTexts(): string[] {
  const told = DEFINITIONS.flatMap(definition => {
    const { name, differs, unknownAs, steps } = definition;
    const { numerator, denominator } = partsOf(definition);
    return [name, differs ?? [], unknownAs, steps.map(({ says }) => says), numerator, denominator].flat();
  });
  const refused = REFUSED.flatMap(row => [row.name, row.unit, row.refused]);
  const units = Object.values(UNITS).map(({ one }) => one);
  return [...new Set([...told, ...refused, ...units, ...Object.values(LACKING)])];
}
