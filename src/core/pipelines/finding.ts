import { breachText, type FaultyCommit, type PolicyVerdict } from '../policy';
import { inert } from '../text';

/** Something that a pipeline is to be told of. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** What was held to: `ai-share`, or the policy and the rule of it. */
  readonly check: string;
  readonly title: string;
  /** May hold text of the repository, made harmless for readers but not for runners. */
  readonly sentence: string;
  readonly commit: string | null;
  readonly path: string | null;
}

export function limitFinding(sentence: string): Finding {
  return { level: 'error', check: 'ai-share', title: 'AI share', sentence, commit: null, path: null };
}

/** One for each commit that is named, those that break the policy first. */
export function policyFindings({ faulty }: Pick<PolicyVerdict, 'faulty'>): Finding[] {
  const found = faulty.map(findingOf);
  return [
    ...found.filter(({ level }) => level === 'error'),
    ...found.filter(({ level }) => level !== 'error'),
  ];
}

function findingOf({ commit, date, subject, policy, path, breaches }: FaultyCommit): Finding {
  const worst = breaches.find(({ level }) => level === 'must') ?? breaches[0]!;
  const said = breaches.map(breach => breachText(breach)).join('; ');
  const day = date === '' ? '' : ` of ${date.slice(0, 10)}`;
  return {
    level: worst.level === 'must' ? 'error' : 'warning',
    check: `${policy}/${worst.kind}`,
    title: `AI policy ${policy}`,
    sentence: `${commit.slice(0, 12)}${day} "${inert(subject)}" ${said}`,
    commit,
    path: path === null ? null : inert(path),
  };
}
