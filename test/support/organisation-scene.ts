import type { Found } from '../../src/core/organisation';
import type { GatheringTold, OrganisationTold, ToPage } from '../../src/protocol';
import { FAILURE, memberOf, sampleFound } from './organisation-sample';

type State = GatheringTold['state'];

/** What the page of all repositories is told. */
export function organisationScene(
  found: Pick<Found, 'members' | 'failures'> = sampleFound(),
  missing: readonly string[] = [],
  state: State = { kind: 'idle' },
) {
  const told = {
    type: 'organisation',
    generatedBy: { name: 'writes-itself', version: '0.0.0' },
    members: [...found.members] as OrganisationTold['members'],
    failures: [...found.failures],
    missing: missing.map(name => ({ id: `/repositories/${name}`, name })),
  } satisfies ToPage;
  return { report: null, commits: [], comparison: [{ type: 'gathering', state } satisfies ToPage, told] };
}

/** Ten, with names of several lengths. */
export function tenRepositories() {
  const names = ['api', 'web', 'a-name-that-is-rather-long-for-a-small-picture', 'docs', 'infra', 'mobile'];
  const more = ['billing', 'search', 'sdk', 'tools'];
  const members = [...names, ...more].map((name, i) =>
    memberOf(
      name,
      (i * 3) % 10,
      Array.from({ length: 6 + i }, (_, month) => month + (i % 4)),
    ),
  );
  return organisationScene({ members, failures: [FAILURE] }, ['broken']);
}
