import type { AuthorClass, ClassGroup } from '../../model';
import { type Counts, inClass, type Split } from '../../report';
import { DECLARED_STYLE, type LayerName } from '../layers';
import {
  type Bound,
  type ChartReport,
  isOfLoop,
  type LoopSplit,
  type Measure,
  type Only,
  type TrendView,
} from '../view';
import { loopFigures } from './loop-columns';
import { namedParts } from './parts';
import { type Column, columnFor, columnsOf } from './splits';

/** What a view looks at: one value for each sample. */
export interface Figures {
  readonly counted: readonly number[];
  /** Counts up to each bound: low ≤ users ≤ high ≤ counted. Null: of this part only what is declared is known. */
  readonly bounds: Readonly<Record<Bound, readonly number[] | null>>;
  /** Bottom to top. */
  readonly columns: readonly Column[];
}

/** Of groups of classes, and of classes. */
function className(value: AuthorClass | ClassGroup): LayerName {
  if (value === 'declared') return { kind: 'declared' };
  return value === 'users' ? { kind: 'aiUsers' } : { kind: 'class', of: value };
}

const UNNAMED = {
  agent: 'noAgent',
  model: 'noModel',
  language: 'otherLanguages',
  folder: 'restOfTree',
} as const;

export function figuresOf(report: ChartReport, view: TrendView): Figures {
  return view.only === null ? ofAll(report, view) : ofPart(report, view.measure, view.only);
}

function ofAll(report: ChartReport, { measure, by }: TrendView): Figures {
  if (isOfLoop(by)) return ofLoop(report, measure, by);
  const counts = report.trend.map(sample => sample[measure]);
  const figures = ofCounts(counts, { kind: 'declared' });
  return by === 'declared' ? figures : { ...figures, columns: columnsOf(report, measure, by) };
}

function ofLoop(report: ChartReport, measure: Measure, by: LoopSplit): Figures {
  const none = report.trend.map(() => 0);
  const { counted, low, columns } = loopFigures(report, measure, by) ?? {
    counted: none,
    low: null,
    columns: [],
  };
  return { counted, bounds: { low: low ?? none, users: null, high: null }, columns };
}

function ofCounts(counts: readonly Counts[], name: LayerName): Figures {
  const low = counts.map(({ agent, pair }) => agent + pair);
  return {
    counted: counts.map(({ counted }) => counted),
    bounds: {
      low,
      users: counts.map(({ assist, users }, i) => low[i]! + assist + users),
      high: counts.map(({ counted, human, automation }) => counted - human - automation),
    },
    columns: [columnFor(name, low, DECLARED_STYLE)],
  };
}

/** The share of a class, an agent or a model in all that is counted; of a role, a language or a folder what is declared in it. */
function ofPart(report: ChartReport, measure: Measure, only: Only): Figures {
  const all = report.trend.map(sample => sample[measure]);
  const counted = all.map(entry => entry.counted);
  const none = counted.map(() => 0);
  const name: LayerName = isPartOfLines(only) ? partName(only) : { kind: 'declared' };
  switch (only.kind) {
    case 'class':
      return alone(
        counted,
        all.map(entry => inClass(entry, only.value)),
        name,
      );
    case 'agent':
    case 'model': {
      const part = namedParts(report, only.kind).find(({ value }) => value === only.value);
      return alone(counted, part?.[measure] ?? none, name);
    }
    case 'role': {
      const role = report.series.roles.find(row => row.role === only.value);
      if (role === undefined) return alone(none, none, name);
      return measure === 'living' ? ofCounts(role.living, name) : ofSplit(role[measure], name);
    }
    case 'language': {
      const language = report.series.languages.find(row => row.language === only.value);
      return language === undefined ? alone(none, none, name) : ofSplit(language[measure], name);
    }
    case 'folder': {
      const folder = report.series.folders.find(row => row.folder === (only.value ?? ''));
      return folder === undefined ? alone(none, none, name) : ofSplit(folder[measure], name);
    }
  }
}

function ofSplit({ declared, counted }: Split, name: LayerName): Figures {
  return alone(counted, declared, name);
}

function alone(counted: readonly number[], low: readonly number[], name: LayerName): Figures {
  return {
    counted,
    bounds: { low, users: null, high: null },
    columns: [columnFor(name, low, DECLARED_STYLE)],
  };
}

/** A class, an agent or a model is a part of the lines; of a role, a language or a folder all lines are looked at. */
export function isPartOfLines({ kind }: Only): boolean {
  return kind === 'class' || kind === 'agent' || kind === 'model';
}

export function partName({ kind, value }: Only): LayerName {
  if (kind === 'role') return { kind, of: value };
  if (kind === 'class') return className(value);
  if (value === null || value === '') return { kind: UNNAMED[kind] };
  return { kind: 'named', of: value };
}
