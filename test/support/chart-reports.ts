import fc from 'fast-check';
import type { ChartReport } from '../../src/core/chart';
import { type Counts, type Milestone, type Report, sharesOf } from '../../src/core/report';
import { sampleLoop } from './loop-sample';

export const DAY = 86_400;
export const START = Date.UTC(2020, 0, 6) / 1000;

export type Part = Partial<Omit<Counts, 'counted'>>;

export function counts(part: Part = {}): Counts {
  const all = { agent: 0, pair: 0, assist: 0, unknown: 0, human: 0, automation: 0, users: 0, ...part };
  const { agent, pair, assist, unknown, human, automation } = all;
  return { ...all, counted: agent + pair + assist + unknown + human + automation };
}

export interface SampleParts {
  /** Seconds. */
  readonly date: number;
  readonly living?: Part;
  readonly added?: Part;
  readonly commits?: Part;
}

export function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

export function reportOf(samples: readonly SampleParts[], more: Partial<ChartReport> = {}): ChartReport {
  const trend = samples.map(({ date, living, added, commits }, i) => ({
    date: iso(date),
    commit: i.toString(16).padStart(40, '0'),
    living: { ...counts(living), excluded: {}, excludedFiles: {} },
    added: counts(added),
    commits: counts(commits),
  }));
  const last = trend.at(-1)?.living ?? { ...counts(), excluded: {}, excludedFiles: {} };
  return {
    trend,
    series: { roles: [], folders: [], languages: [], agents: [], estimate: null },
    milestones: [],
    loop: sampleLoop({ trend, roles: [] }),
    living: { ...last, basis: basisOf(last) },
    share: sharesOf(last),
    ...more,
  };
}

export function milestone(id: string, seconds: number, more: Partial<Milestone> = {}): Milestone {
  const fields = { kind: 'custom', title: id, commit: null, bound: null, held: null } as const;
  return { ...fields, id, date: iso(seconds), ...more };
}

const number = fc.nat({ max: 5000 });
const part: fc.Arbitrary<Part> = fc
  .record({ agent: number, pair: number, assist: number, unknown: number, human: number, automation: number })
  .chain(all => fc.nat({ max: all.unknown }).map(users => ({ ...all, users })));
const maybe = fc.oneof({ weight: 4, arbitrary: part }, { weight: 1, arbitrary: fc.constant({}) });

/** Reports of up to sixty samples, from seconds to years apart; some count nothing. */
export const anyReport: fc.Arbitrary<ChartReport> = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.nat({ max: 9 * DAY }), fc.nat({ max: 900 * DAY })),
      parts: fc.tuple(maybe, maybe, maybe),
    }),
    { maxLength: 60 },
  )
  .map(steps => {
    let date = START;
    return reportOf(
      steps.map(({ gap, parts: [living, added, commits] }) => {
        date += gap;
        return { date, living, added, commits };
      }),
    );
  });

export const anyRange = fc.record({
  from: fc.option(fc.integer({ min: START - 400 * DAY, max: START + 9000 * DAY })),
  to: fc.option(fc.integer({ min: START - 400 * DAY, max: START + 9000 * DAY })),
});

/** As where no line is recorded. */
export function basisOf({
  counted,
  unknown,
}: Pick<Report['living'], 'counted' | 'unknown'>): Report['living']['basis'] {
  return { record: 0, session: 0, commit: counted - unknown, squash: 0, none: unknown };
}
