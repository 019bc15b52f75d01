import { rangeNotes } from './note';
import type { Portion } from './portion';

/** Lines that `from` did not have and that live at `to`, for programs. */
export function rangeJson(portion: Portion): string {
  const { repository, rule, under, onlyRoles, onlyKinds, since, revision, lines, share, commits } = portion;
  const told = {
    from: since?.revision ?? null,
    to: revision,
    fromCommit: since?.commit ?? null,
    sinceMergeBase: since?.isMergeBase ?? false,
    mergeBases: since?.bases ?? null,
    toCommit: repository.head,
    date: repository.headDate,
    rule,
    only: { under, roles: onlyRoles, kinds: onlyKinds },
    lines,
    share,
    commits,
    roles: portion.roles,
    agents: portion.agents,
    files: portion.files,
    reasons: repository.reasons,
    notes: rangeNotes(portion),
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}
