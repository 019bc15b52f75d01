import { Refusal } from '../refusal';
import type { Definition } from './definition';
import { DEFINITIONS, REFUSED } from './rows';

/** By its id. Throws a Refusal, with the reason or all ids, where no figure can be made of it. */
export function definitionNamed(id: string): Definition {
  const known = DEFINITIONS.find(row => row.id === id);
  if (known !== undefined) return known;
  const refused = REFUSED.find(row => row.id === id);
  if (refused !== undefined)
    throw new Refusal(`The definition ${id} cannot be had from a clone (${refused.refused}).`);
  throw new Refusal(
    `There is no definition ${JSON.stringify(id.slice(0, 80))}: use ${DEFINITIONS.map(row => row.id).join(', ')}.`,
  );
}
