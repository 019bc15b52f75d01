import { AIDER_DEFINITION, aiderRelease } from '../aider';
import { type Counted, type Definition, type Ground, OURS } from '../definition';
import { AS_HUMAN, LACKING } from './steps';

/** Aider's rule is none of switches: files, marks and blame are its own, and so is the counting. */
export const AIDER: Definition = {
  id: AIDER_DEFINITION.id,
  name: 'Aider, lines of a release',
  source: AIDER_DEFINITION.source,
  differs: null,
  unknownAs: AS_HUMAN,
  steps: AIDER_DEFINITION.steps.map(says => ({ set: OURS, says })),
  lacking: ({ isRange, isThorough }) => {
    if (!isRange) return LACKING.release;
    return isThorough ? null : LACKING.copies;
  },
  count: {
    numerator: 'lines of commits that Aider marked',
    denominator: 'lines that came in the range and live at its end, in files that Aider names',
    amount: countAider,
  },
};

async function countAider({ repository, since, lanes, signal }: Ground): Promise<Counted> {
  // Without a range it is lacking, and nobody asks.
  if (since === null) return { lacking: 'there is no range' };
  const { reader, place } = repository;
  const { ai, counted, unread, lacked } = await aiderRelease(reader, since, place.head, { lanes, signal });
  if (unread.length > 0) return { lacking: `git cannot blame files that it counts: ${unread.length}` };
  const lacking =
    lacked.length === 0
      ? null
      : `files of the history are missing, and what was moved from them counts as new: ${lacked.length}`;
  return { amount: { ai, counted, unknown: null }, lacking };
}
