import { grouped } from '../text';
import type { PolicyVerdict } from './verdict';

/** What became of the policy, in one sentence. `range`: which commits were looked at, "12 commits of a..b" goes on with it. */
export function verdictSentence(verdict: PolicyVerdict, range: string): string {
  const { policy, holds, broken, commits, judged, declared } = verdict;
  const all = `${counted(commits, 'commit')} ${range}`;
  const time = judged === commits ? '' : `, ${grouped(judged)} of them within its time`;
  const ofAi = `${grouped(declared)} declare${declared === 1 ? 's' : ''} AI`;
  if (holds === false)
    return `${counted(broken, 'commit')} break${broken === 1 ? 's' : ''} the policy ${policy} (${all}${time}; ${ofAi}).`;
  const answer = holds ? `The policy ${policy} holds` : `Whether the policy ${policy} holds cannot be told`;
  return `${answer}: ${all}${time}; ${ofAi}.`;
}

const UNDECIDED: Readonly<Record<PolicyVerdict['whyUndecided'][number], string>> = {
  'nothing-checkable': 'Nothing of this policy can be seen in commits.',
  cut: 'The history is cut, so that commits may be missing; "git fetch --unshallow" (or fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0 of GitLab) brings the rest.',
  undated: 'Commits without a readable date may be of its time.',
};

/** What has to be said beside the sentence; whole sentences. */
export function verdictNotes(verdict: PolicyVerdict): string[] {
  const { whyUndecided, lacking, heard, undated, judged, elsewhere, rows } = verdict;
  return [
    ...whyUndecided.map(why => UNDECIDED[why]),
    ...(undated > 0 ? [`${counted(undated, 'commit')} without a readable date: not judged.`] : []),
    ...(judged === 0 && undated === 0 ? ['No commit is of its time, so nothing was judged.'] : []),
    ...(lacking > 0
      ? [`${counted(lacking, 'commit')} lack what is only asked for, and breaks nothing.`]
      : []),
    ...(heard > 0
      ? [
          `${counted(heard, 'commit')} say nothing of AI, and the merge that brought them does: not held against them.`,
        ]
      : []),
    ...elsewhere.map(what => `Not checkable from a clone: ${what}.`),
    ...rows.flatMap(sourceNotes),
  ];
}

function sourceNotes({ id, status, since, confidence, source }: PolicyVerdict['rows'][number]): string[] {
  return [
    ...(status === 'proposed' ? [`${id} is proposed, not adopted (${source}).`] : []),
    ...(since === null ? [`Since when ${id} holds is not known: commits of any date were judged.`] : []),
    ...(confidence === 'C' ? [`${id} was not read in its own source (${source}).`] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
