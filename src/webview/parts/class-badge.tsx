import type { AuthorClass } from '../../core/model';
import { classMeaning, className } from '../words/nouns';

/** As the chart textures them: what is declared is strong, the others are light. */
export const TEXTURES: Readonly<Record<AuthorClass, { readonly light: boolean; readonly path: string }>> = {
  agent: { light: false, path: '' },
  pair: { light: false, path: 'M0,4L4,0M0,8L8,0M0,12L12,0M4,12L12,4M8,12L12,8' },
  assist: { light: false, path: 'M3,3h0M9,3h0M6,6h0M3,9h0M9,9h0' },
  unknown: { light: true, path: 'M3,3h0M9,3h0M6,6h0M3,9h0M9,9h0' },
  human: { light: true, path: '' },
  automation: { light: false, path: 'M0,3H12M0,6H12M0,9H12' },
};

/** Name and texture of a class. */
export function ClassBadge({ of }: { of: string }) {
  return (
    <span class="badge" title={classMeaning(of)}>
      {isKnown(of) ? <Swatch of={of} /> : null}
      {className(of)}
    </span>
  );
}

export function isKnown(name: string): name is AuthorClass {
  return Object.hasOwn(TEXTURES, name);
}

function Swatch({ of }: { of: AuthorClass }) {
  const { light, path } = TEXTURES[of];
  const size = { width: 12, height: 12, rx: 2 };
  return (
    <svg class="wi-drawing swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <rect {...size} class={`wi-fill-${of}`} fill-opacity={light ? 0.24 : 0.9} />
      <path class={`swatch-texture wi-stroke-${light ? of : 'background'}`} d={path} />
      <rect {...size} class={`swatch-edge wi-stroke-${of}`} />
    </svg>
  );
}
