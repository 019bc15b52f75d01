import { type Undisturbed, undisturbedOf } from '../durability';
import { ROLES } from '../model';
import type { Report } from '../report';
import { byQuarter, type LandedCommit } from './landed-changes';

type AutonomyRatio = NonNullable<NonNullable<Report['loop']>['autonomyRatio']>;

/** Which landed changes an agent made and nobody had to touch. A change stands where it added most lines. */
export function autonomyRatioOf(commits: readonly LandedCommit[]): AutonomyRatio {
  return {
    ...undisturbedOf(commits),
    roles: ROLES.map((role, r) => ({
      role,
      ...undisturbedOf(commits.filter(commit => commit.role === r)),
    })).filter(hasAny),
    quarters: byQuarter(commits).map(([quarter, own]) => ({ quarter, ...undisturbedOf(own) })),
  };
}

function hasAny({ of, open }: Undisturbed): boolean {
  return of + open > 0;
}
