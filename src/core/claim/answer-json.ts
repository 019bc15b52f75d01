import type { ClaimAnswer } from './answer';
import { readingNotes } from './reading-notes';
import { whyOf, wouldDecide } from './reasons';

/** The answer for programs; `verdict` comes first. */
export function claimJson(answer: ClaimAnswer): string {
  const { claim, measured, judgement } = answer;
  const { verdict, kind, bounds } = judgement;
  const { name, unit, from, to, until, counts, share, ofAgent, reasons, rule } = measured;
  const told = {
    verdict,
    undecided: kind,
    claim: {
      text: claim.text,
      by: claim.by,
      agent: claim.agent,
      unit: claim.beyond?.id ?? claim.unit,
      window: claim.window,
      share: claim.share,
    },
    read: readingNotes(answer),
    why: whyOf(answer),
    wouldDecide: wouldDecide(answer),
    measured: {
      repository: name,
      unit,
      fromCommit: from,
      toCommit: to,
      date: until,
      counts: pickCounts(counts),
      share,
      bounds,
      ofAgent,
      reasons,
      rule: { id: rule.id, hash: rule.hash },
    },
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

/** What a report counts beside is no part of the answer. */
function pickCounts({
  agent,
  pair,
  assist,
  unknown,
  human,
  automation,
  users,
  counted,
}: ClaimAnswer['measured']['counts']) {
  return { agent, pair, assist, unknown, human, automation, users, counted };
}
