import type { About } from '../loop-words';

/** A figure of a panel: a name for it, what it is, and what it is of. */
export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly more?: string;
}

export interface PanelColumn {
  readonly name: string;
  /** What stands where there is room for one column besides the names of the rows. */
  readonly isMain?: true;
  /** Words, and not figures. */
  readonly isText?: true;
}

/** The first cell of a row is its name; a row has one cell more than there are columns. */
export interface PanelTable {
  readonly kind: 'table';
  /** Letters, digits and hyphens; tells it from the other tables of the page. */
  readonly id: string;
  readonly caption: string;
  readonly head: string;
  readonly columns: readonly PanelColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A place along an axis of a picture, 0 to 1. */
export interface PanelTick {
  readonly at: number;
  readonly label: string;
}

/** 0 to 1 from the left and from below; `low` and `high`: what may be instead. */
export interface PanelPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

export interface PanelLine {
  readonly name: string;
  readonly of: 'ai' | 'others' | 'light';
  /** Oldest first. */
  readonly points: readonly PanelPoint[];
  /** Points that are known, with a mark at each; else a curve. */
  readonly isMarked: boolean;
}

/** A bar from `from` to `to` at a height, 0 to 1: an interval; `at` in it is marked. Null: it goes on. */
export interface PanelInterval {
  readonly of: PanelLine['of'];
  readonly y: number;
  readonly at: number | null;
  readonly from: number;
  readonly to: number | null;
}

/** A picture of lines. */
export interface PanelGraph {
  readonly kind: 'graph';
  readonly id: string;
  /** What it shows. */
  readonly label: string;
  readonly xTicks: readonly PanelTick[];
  readonly yTicks: readonly PanelTick[];
  readonly lines: readonly PanelLine[];
  readonly intervals: readonly PanelInterval[];
  /** From here on nothing was seen. */
  readonly beyond: { readonly from: number; readonly label: string } | null;
  /** What it says in figures; null where another table of the panel does. */
  readonly table: PanelTable | null;
}

export type PanelBlock =
  | { readonly kind: 'headline' | 'text' | 'note' | 'heading'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  | PanelTable
  | PanelGraph
  /** A split of the chart, by its name. */
  | { readonly kind: 'trend'; readonly by: 'own'; readonly label: string }
  /** `isWritten`: Markdown, which folds nothing, has it, too. */
  | {
      readonly kind: 'folded';
      readonly name: string;
      readonly blocks: readonly PanelBlock[];
      readonly isWritten?: true;
    };

/** What one panel of the loop tells, the same wherever it is shown. */
export interface LoopPanel {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly about: About;
  readonly blocks: readonly PanelBlock[];
}
