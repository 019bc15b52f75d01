import type { FileRole } from '../../model';
import type { ClassLayer, Overwrite, RungKey } from '../layers';
import type { StoryEvent } from '../model/events';
import type { Bound, Extra, Measure, SplitBy } from '../view';

/** Texts that can be put into another language one by one. */
export interface ChartTexts {
  readonly measures: Readonly<Record<Measure, string>>;
  /** What is stacked. Agents and models also have the lines they assisted with; roles and folders have not. */
  readonly splits: Readonly<Record<SplitBy, string>>;
  readonly layers: Readonly<Record<ClassLayer, string>>;
  readonly roles: Readonly<Record<FileRole, string>>;
  readonly rungs: Readonly<Record<RungKey, string>>;
  readonly overwrites: Readonly<Record<Overwrite, string>>;
  readonly bounds: Readonly<Record<Bound, string>>;
  /** The same at the end of a line, below its value. */
  readonly ends: Readonly<Record<Bound, string>>;
  /** What can be switched on and off. */
  readonly extras: Readonly<Record<Extra, string>>;
  /** A layer's name where it is none of the above. */
  readonly noModel: string;
  readonly noAgent: string;
  readonly restOfTree: string;
  readonly otherLanguages: string;
  /** What AI users may have done besides what is declared. */
  readonly aiUsers: string;
  readonly other: string;
  readonly notCounted: string;
  /** These agents were told not to name themselves in commits. */
  readonly declaringOff: (agents: string) => string;
  /** Said where the history is cut. */
  readonly notKnown: string;
  readonly nothingInRange: string;
  readonly date: string;
  readonly counted: string;
}

/** Every visible string of the chart, and how numbers and dates are written. */
export interface ChartWords extends ChartTexts {
  /** A share of 0 to 1; null where nothing was counted. */
  readonly percent: (share: number | null) => string;
  /** The same for an upper bound. */
  readonly upperPercent: (share: number | null) => string;
  /** For an axis whose ticks are `step` apart: as few digits as tell them from each other. */
  readonly percentTick: (share: number, step: number) => string;
  readonly count: (value: number) => string;
  /** For an axis: short. */
  readonly countTick: (value: number) => string;
  /** The day, in UTC. */
  readonly day: (seconds: number) => string;
  /** For the time axis: a year, a month or a day; `withYear` where the year would not be clear. */
  readonly timeTick: (seconds: number, unit: 'year' | 'month' | 'day', withYear: boolean) => string;
  /** A folder without those within it that are told apart. */
  readonly restOf: (folder: string) => string;
  /** So many days up to a day, for what is summed up over them. */
  readonly upTo: (seconds: number) => string;
  /** A few words for an event, and when it was. A title may be text of a repository. */
  readonly event: (event: StoryEvent) => { readonly name: string; readonly date: string };
  /** So many more milestones at the same place. */
  readonly more: (count: number) => string;
}
