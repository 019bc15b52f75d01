import type { Failure, Found, Member, MonthOf, Organisation } from '../../src/core/organisation';
import { organisationOf, sumOf } from '../../src/core/organisation';
import { countsWith } from './counts';

const BY = { name: 'writes-itself', version: '0.0.0' };

/** `YYYY-MM`, so many months after 2024-01. */
export function monthAt(index: number): string {
  return new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7);
}

/** A repository that has a snapshot in each of these months, in which AI writes `ai` lines of ten. */
export function memberOf(id: string, ai: number, months: readonly number[]): Member {
  const added = countsWith({ pair: ai, assist: 1, unknown: 9 - ai, users: ai > 0 && ai < 9 ? 1 : 0 });
  const commits = countsWith({ pair: ai > 0 ? 1 : 0, unknown: 2 });
  const states = months.map((month, i): MonthOf => {
    const living = sumOf(months.slice(0, i + 1).map(() => added));
    return { month: monthAt(month), living, added, commits };
  });
  const first = `${monthAt(months[0]!)}-10T12:00:00Z`;
  const isAi = ai > 0;
  return {
    id: `${id}-00000000`,
    name: id,
    path: `fleet/${id}`,
    head: 'ab'.repeat(20),
    headDate: `${monthAt(months.at(-1)!)}-20`,
    isComplete: true,
    isTold: true,
    rule: 'default',
    ruleHash: 'cd'.repeat(32),
    program: 'writes-itself 0.0.0',
    living: states.at(-1)!.living,
    added: sumOf(states.map(state => state.added)),
    commits: sumOf(states.map(state => state.commits)),
    months: states,
    newest: Date.parse(`${monthAt(months.at(-1)!)}-20T00:00:00Z`) / 1000,
    agents: isAi
      ? [
          {
            ...{ agent: 'Claude Code', model: null, since: monthAt(months[0]!) },
            ...{ living: ai * months.length, added: ai * months.length, commits: months.length },
          },
        ]
      : [],
    milestones: isAi
      ? [
          {
            ...{ id: 'first-ai', kind: 'first', title: 'First commit that declares AI', date: first },
            ...{ commit: 'ef'.repeat(20), bound: null, held: null },
          },
        ]
      : [],
    ships: [],
    own: 0,
    begun: { begun: monthAt(months[0]!), ai: isAi ? monthAt(months[0]!) : null },
  };
}

export const FAILURE: Failure = {
  ...{ id: 'broken-00000000', name: 'broken', path: 'fleet/broken', reason: 'damaged' },
  ...{ message: 'An object is damaged.', isKept: false, failures: 2 },
};

/** One that is quiet for months, one that comes late, one without AI, one whose history is cut, and one that failed. */
export function sampleFound(): Found {
  const members = [
    memberOf('quiet', 6, [0, 1, 7]),
    { ...memberOf('late', 9, [5, 6, 7, 8]), ships: ['Claude Code'], own: 36 },
    memberOf('old', 0, [0, 2, 4, 6, 8]),
    { ...memberOf('cut', 3, [3, 4]), isTold: false },
  ];
  const people = [
    { begun: monthAt(0), ai: monthAt(1) },
    { begun: monthAt(2), ai: null },
  ];
  return { members, people, failures: [FAILURE] };
}

export function sampleOrganisation(found = sampleFound()): Organisation {
  return organisationOf(found, BY);
}

export function emptyOrganisation(): Organisation {
  return organisationOf({ members: [], people: [], failures: [] }, BY);
}

/** With this text wherever a repository or a dataset can put one. */
export function infestedOrganisation(text: string): Organisation {
  const { members, people } = sampleFound();
  const infected = members.map(
    (member): Member => ({
      ...member,
      ...{ id: text, name: text, path: text, head: text, rule: text, ruleHash: text, program: text },
      agents: member.agents.map(agent => ({ ...agent, agent: text, model: text })),
      milestones: member.milestones.map(milestone => ({ ...milestone, title: text, commit: text })),
      ships: [text],
    }),
  );
  const failure = { ...FAILURE, id: text, name: text, path: text, reason: text, message: text };
  return sampleOrganisation({ members: infected, people, failures: [failure] });
}

export const NAMED_ORGANISATIONS: readonly (readonly [name: string, organisation: () => Organisation])[] = [
  ['some repositories', () => sampleOrganisation()],
  ['none', emptyOrganisation],
  ['one', () => sampleOrganisation({ members: [memberOf('one', 5, [0])], people: [], failures: [] })],
  [
    'only one whose history is cut',
    () =>
      sampleOrganisation({
        members: [{ ...memberOf('cut', 3, [3]), isTold: false }],
        people: [],
        failures: [],
      }),
  ],
  [
    'hundreds',
    () =>
      sampleOrganisation({
        members: Array.from({ length: 300 }, (_, i) => memberOf(`r${i}`, i % 10, [i % 5, 6])),
        people: [],
        failures: Array.from({ length: 40 }, (_, i) => ({ ...FAILURE, id: `f${i}`, isKept: i % 2 === 0 })),
      }),
  ],
];
