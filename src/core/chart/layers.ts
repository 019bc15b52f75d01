import type { FileRole } from '../model';
import type { Report } from '../report';
import type { Colour } from './palette';
import type { Bound } from './view';

/**
 * The classes as they are stacked, bottom to top: low ends with pair, users with the unknown lines of AI users, high
 * with the other unknown ones.
 */
export const CLASS_LAYERS = ['agent', 'pair', 'assist', 'users', 'unknown', 'automation', 'human'] as const;
export type ClassLayer = (typeof CLASS_LAYERS)[number];

/** How a layer is filled, so that it is known without its colour. `Tint` ones are light. */
export const TEXTURES = [
  'solid',
  'diagonal',
  'dots',
  'back',
  'horizontal',
  'cross',
  'vertical',
  'tint',
  'tintDiagonal',
  'tintDots',
  'tintHorizontal',
] as const;
export type Texture = (typeof TEXTURES)[number];

type Loop = NonNullable<Report['loop']>;

/** Who took lines away, and whose they were. */
export type Overwrite = keyof Loop['generations'];

/** A rung of the ladder of autonomy; `hidden` is what a forge does not tell. */
export type RungKey = NonNullable<Loop['trend'][number]['rung']> | 'hidden';

/** What a layer stands for; `words` makes a name of it. `named` is text of a repository. */
export type LayerName =
  | { readonly kind: 'declared' | 'aiUsers' }
  | { readonly kind: 'class'; readonly of: ClassLayer }
  | { readonly kind: 'role'; readonly of: FileRole }
  | { readonly kind: 'rung'; readonly of: RungKey }
  | { readonly kind: 'overwrite'; readonly of: Overwrite }
  | { readonly kind: 'named' | 'restOf'; readonly of: string }
  | { readonly kind: 'noModel' | 'noAgent' | 'restOfTree' | 'otherLanguages' | 'other' };

export interface Layer {
  readonly key: string;
  readonly name: LayerName;
  readonly colour: Colour;
  readonly texture: Texture;
}

/** Lengths of dashes and gaps; the same everywhere, so that a line is known without its colour. */
export const DASHES: Readonly<Record<Bound, string>> = { low: 'none', users: '6 3', high: '1.5 3' };

export interface LayerStyle {
  readonly colour: Colour;
  readonly texture: Texture;
}

export const DECLARED_STYLE: LayerStyle = { colour: 'declared', texture: 'solid' };

/** What is declared is strong, what lies between low and high is light. */
export const CLASS_STYLES: Readonly<Record<ClassLayer, LayerStyle>> = {
  agent: { colour: 'agent', texture: 'solid' },
  pair: { colour: 'pair', texture: 'diagonal' },
  assist: { colour: 'assist', texture: 'dots' },
  users: { colour: 'users', texture: 'solid' },
  unknown: { colour: 'unknown', texture: 'tintDots' },
  automation: { colour: 'automation', texture: 'horizontal' },
  human: { colour: 'human', texture: 'tint' },
};

/**
 * The rungs as they are stacked, bottom to top: the highest lowest, so that each is read from the ground up to it. What is
 * hidden is an agent's, of a rung that is not told, and lies among these.
 */
export const RUNG_LAYERS = [5, 'hidden', 4, 3, 2, 1, 0] as const satisfies readonly RungKey[];

/** One ramp by strength, and neighbours by texture; what has no evidence is the ground. */
export const RUNG_STYLES: Readonly<Record<RungKey, LayerStyle>> = {
  0: { colour: 'unknown', texture: 'tint' },
  1: { colour: 'rung1', texture: 'horizontal' },
  2: { colour: 'rung2', texture: 'diagonal' },
  3: { colour: 'rung3', texture: 'back' },
  4: { colour: 'rung4', texture: 'dots' },
  5: { colour: 'rung5', texture: 'solid' },
  hidden: { colour: 'rung5', texture: 'tintDiagonal' },
};

/** Bottom to top: what AI took away, then what others did. */
export const OVERWRITE_LAYERS = ['aiOverAi', 'aiOverOthers', 'othersOverAi', 'others'] as const;

export const OVERWRITE_STYLES: Readonly<Record<Overwrite, LayerStyle>> = {
  aiOverAi: { colour: 'rung5', texture: 'solid' },
  aiOverOthers: { colour: 'rung3', texture: 'diagonal' },
  othersOverAi: { colour: 'unknown', texture: 'dots' },
  others: { colour: 'unknown', texture: 'tint' },
};

/** Of the layers of other splits, largest first; the last is for what is summed up. */
export const SERIES_STYLES: readonly LayerStyle[] = [
  { colour: 'series1', texture: 'solid' },
  { colour: 'series2', texture: 'diagonal' },
  { colour: 'series3', texture: 'dots' },
  { colour: 'series4', texture: 'back' },
  { colour: 'series5', texture: 'horizontal' },
  { colour: 'series6', texture: 'cross' },
  { colour: 'series7', texture: 'vertical' },
];
export const OTHER_STYLE: LayerStyle = { colour: 'series8', texture: 'tintDiagonal' };
export const UNNAMED_STYLE: LayerStyle = { colour: 'series8', texture: 'tintDots' };
