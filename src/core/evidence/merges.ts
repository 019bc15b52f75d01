import type { AgentModel, Attribution, Commit, Evidence } from '../model';
import { contradictsEra } from './judge';

export const MERGE_SIGN = 'merge-statement';
const SAID_IN: readonly Evidence['where'][] = ['coauthor', 'trailer', 'subject', 'body'];
const LONGEST_TEXT = 300;
/** Subjects of merges that a request for review has become: their messages tell of what was asked for. */
const REQUEST = /^Merge(?:d)? (?:pull request|PR|MR|merge request|in )|\([#!]\d+\)\s*$/i;
/** Subjects of merges that take over the line that all work on, into a branch. */
const TAKES_OVER =
  /\bupstream(?:[ /']|$)|\bsync(?:ed|s|ing)? (?:with|from|to)\b|\bbranch(?:es)? '(?:[^'\s]{1,60}\/)?(?:main|master|develop|development|dev|trunk|next|staging)'|^merged? (?:the )?(?:latest )?(?:changes (?:from|of) )?(?:main|master|develop|trunk)\b/i;
/** Where a trailer may speak of the merge alone: it took work, or two lines were at odds. */
const WAS_WORK = /\bconflict(?:s|ing|ed)?\b|^[^\n]*\b(?:origin\/|remote-tracking\b)/i;
/** What GitLab writes below. */
const SEE_REQUEST = /^See merge request \S*!\d+/m;
const LONGEST_MESSAGE = 4000;

export interface MergeStatement {
  readonly text: string;
  readonly agents: readonly AgentModel[];
}

/**
 * What a merge says in its own words of AI, of what it brings; null where it says nothing. Who made the merge says nothing
 * of its branch; nor does help with the merge itself, of a line that was taken over or where conflicts were resolved.
 */
export function mergeStatement(merge: Attribution, { message }: Commit): MergeStatement | null {
  if (merge.class !== 'agent' && merge.class !== 'pair' && merge.class !== 'assist') return null;
  const said = merge.evidence.find(({ where }) => SAID_IN.includes(where));
  if (said === undefined || isOfMerge(message.slice(0, LONGEST_MESSAGE), said)) return null;
  return { text: said.text, agents: merge.agents };
}

function isOfMerge(message: string, { where }: Evidence): boolean {
  const [subject = ''] = message.trimStart().split('\n', 1);
  if (REQUEST.test(subject) || SEE_REQUEST.test(message)) return false;
  return (
    TAKES_OVER.test(subject) || ((where === 'coauthor' || where === 'trailer') && WAS_WORK.test(message))
  );
}

/** A commit that says nothing itself, brought by a merge that does: help, as far as one can tell. */
export function inheritStatement(
  attribution: Attribution,
  merge: string,
  { text, agents }: MergeStatement,
): Attribution {
  if (attribution.class !== 'unknown' || contradictsEra(attribution)) return attribution;
  const said: Evidence = {
    sign: MERGE_SIGN,
    where: 'merge',
    text: `${merge.slice(0, 12)}: ${text}`.slice(0, LONGEST_TEXT),
  };
  return { class: 'assist', agents, evidence: [...attribution.evidence, said] };
}
