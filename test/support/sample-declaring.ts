import type { Report } from '../../src/core/report';

type Declaring = NonNullable<NonNullable<Report['loop']>['declaring']>;

const at = (date: string) => ({ date: `${date}T00:00:00Z`, commit: date.replaceAll('-', '').repeat(5) });
const from = (date: string) => ({ ...at(date), earlier: false });

/** A setting that was switched off, two texts, a fall, and three rows of how commits kept them. `text` stands for names. */
export function sampleDeclaring(text?: string): Declaring {
  const file = (name: string) => text ?? name;
  const kept = { ai: 10, asked: 8, inForm: 6, refusing: 4, inRefused: 1, signedByAi: 1, byAgent: 2 };
  return {
    switches: [
      {
        file: file('.claude/settings.json'),
        setting: 'attribution.commit',
        agent: file('Claude Code'),
        state: 'off',
        from: from('2025-03-01'),
        to: at('2025-05-01'),
      },
    ],
    policies: [
      {
        file: file('CONTRIBUTING.md'),
        kind: 'contributing',
        preset: null,
        names: ['Assisted-by'],
        refuses: [],
        mixed: [],
        disclosure: true,
        from: from('2025-02-01'),
        to: null,
      },
      {
        file: file('AGENTS.md'),
        kind: 'instructions',
        preset: null,
        names: [],
        refuses: ['Co-authored-by'],
        mixed: ['Generated-by'],
        disclosure: false,
        from: { ...at('2025-01-01'), earlier: true },
        to: at('2025-04-01'),
      },
    ],
    more: { switches: 0, policies: 2 },
    cliffs: [
      {
        ...at('2025-02-01'),
        agent: null,
        causes: [{ file: file('CONTRIBUTING.md'), setting: null, became: 'came' }],
        before: { commits: 3, declared: 1 },
        after: { commits: 40, declared: 10 },
        people: { declared: 1, wentOn: 1 },
        withheld: 'few',
        p: null,
        difference: null,
        moved: null,
      },
      {
        ...at('2025-03-01'),
        agent: file('Claude Code'),
        causes: [{ file: file('.claude/settings.json'), setting: 'attribution.commit', became: 'off' }],
        before: { commits: 20, declared: 10 },
        after: { commits: 20, declared: 0 },
        people: { declared: 2, wentOn: 1 },
        withheld: null,
        p: 0.000436,
        difference: { value: -0.5, from: -0.7007, to: -0.2427 },
        moved: 'fell',
      },
    ],
    compliance: {
      rules: [{ names: ['Assisted-by'], refuses: [], from: from('2025-02-01'), to: null }],
      all: { ...kept, ai: 13 },
      releases: [
        { release: file('v1.0.0'), date: '2025-06-01T00:00:00Z', ...kept },
        { release: null, date: null, ...kept, ai: 3, asked: 0, inForm: 0 },
      ],
    },
  };
}
