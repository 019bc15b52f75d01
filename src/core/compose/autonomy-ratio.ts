import { type Undisturbed, undisturbedOf } from '../durability';
import { ROLES } from '../model';
import type { Report } from '../report';
import { byQuarter, type LandedCommit } from './landed-changes';

type AutonomyRatio = NonNullable<NonNullable<Report['loop']>['autonomyRatio']>;
type Divided = Omit<AutonomyRatio, 'own'>;

/**
 * Which landed changes an agent made and nobody had to touch. A change stands where it added most lines. `isOwn`: whether
 * a commit is by the agent that the repository ships; null where it ships none of the evidence.
 */
export function autonomyRatioOf(
  commits: readonly LandedCommit[],
  isOwn: ((commit: number) => boolean) | null,
): AutonomyRatio {
  return {
    ...divided(commits, () => true),
    own: isOwn === null ? null : divided(commits, ({ commit }) => isOwn(commit)),
  };
}

function divided(commits: readonly LandedCommit[], counts: (commit: LandedCommit) => boolean): Divided {
  return {
    ...undisturbedOf(commits, counts),
    roles: ROLES.map((role, r) => ({
      role,
      ...undisturbedOf(
        commits.filter(commit => commit.role === r),
        counts,
      ),
    })).filter(hasAny),
    quarters: byQuarter(commits).map(([quarter, own]) => ({ quarter, ...undisturbedOf(own, counts) })),
  };
}

function hasAny({ of, open }: Undisturbed): boolean {
  return of + open > 0;
}
