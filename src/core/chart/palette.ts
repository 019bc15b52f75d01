/** Colours of ours: what a class, a bound or a part of a split is drawn in. Each theme of VS Code may set them anew. */
export const OWN_COLOURS = [
  'declared',
  'users',
  'agent',
  'pair',
  'assist',
  'unknown',
  'automation',
  'human',
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
  'series8',
] as const;

/** Every colour of the chart by its purpose: the classes `wi-fill-NAME` and `wi-stroke-NAME` of a drawing. */
export const COLOURS = ['foreground', 'muted', 'background', 'grid', 'faint', ...OWN_COLOURS] as const;
export type Colour = (typeof COLOURS)[number];
export type OwnColour = (typeof OWN_COLOURS)[number];

export type Palette = Readonly<Record<Colour, string>>;

/**
 * One hue in three strengths says what is declared, what AI users may have done besides, and (no colour) the rest. Other
 * hues only tell the parts of a split apart. All are opaque: what is drawn over another thing never blends with it.
 */
export const LIGHT_PALETTE: Palette = {
  foreground: '#1f2328',
  muted: '#59636e',
  background: '#ffffff',
  grid: '#d8dee4',
  faint: '#7d8590',
  declared: '#0b62c4',
  users: '#c3daf3',
  agent: '#063b7d',
  pair: '#0b62c4',
  assist: '#4a89d0',
  unknown: '#6b7480',
  automation: '#4f7c83',
  human: '#8a7a5c',
  series1: '#0b62c4',
  series2: '#b3530e',
  series3: '#2f7d3b',
  series4: '#6f4bc4',
  series5: '#b52a5b',
  series6: '#0f7f86',
  series7: '#8f6a00',
  series8: '#6b7480',
};

export const DARK_PALETTE: Palette = {
  foreground: '#e6e9ee',
  muted: '#a3acb8',
  background: '#1f1f1f',
  grid: '#3a3f45',
  faint: '#7f8893',
  declared: '#4c9df3',
  users: '#29415b',
  agent: '#9bcbff',
  pair: '#4c9df3',
  assist: '#3b72ac',
  unknown: '#949da8',
  automation: '#6fa3aa',
  human: '#b8a888',
  series1: '#4c9df3',
  series2: '#e8935a',
  series3: '#6cbf79',
  series4: '#b18cf2',
  series5: '#f07a9f',
  series6: '#3fb3b8',
  series7: '#d6b34a',
  series8: '#949da8',
};

export const HIGH_CONTRAST_PALETTE: Palette = {
  ...DARK_PALETTE,
  foreground: '#ffffff',
  muted: '#ffffff',
  background: '#000000',
  grid: '#595959',
  faint: '#a6a6a6',
  declared: '#5cb3ff',
  users: '#1d4368',
  agent: '#b8dcff',
  pair: '#5cb3ff',
  assist: '#4a86c2',
  unknown: '#d0d0d0',
  human: '#e0cfa8',
  automation: '#8fd0d8',
  series1: '#5cb3ff',
  series2: '#ffa869',
  series3: '#8fe39b',
  series4: '#c9a8ff',
  series5: '#ff9dbb',
  series6: '#5fd9de',
  series7: '#ffd75e',
  series8: '#d0d0d0',
};

export const HIGH_CONTRAST_LIGHT_PALETTE: Palette = {
  ...LIGHT_PALETTE,
  foreground: '#292929',
  muted: '#292929',
  grid: '#b0b0b0',
  faint: '#5c5c5c',
  declared: '#0a4c99',
  users: '#b3cff0',
  agent: '#042a5c',
  pair: '#0a4c99',
  assist: '#3f7cc0',
  unknown: '#4a4f57',
  human: '#665634',
  automation: '#2f5c63',
  series1: '#0a4c99',
  series2: '#8a3c05',
  series3: '#1f5f2a',
  series4: '#53309e',
  series5: '#8f1743',
  series6: '#0a5d63',
  series7: '#6a4e00',
  series8: '#4a4f57',
};
