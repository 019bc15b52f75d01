import type { LayerStyle, Texture } from '../layers';
import { type Drawing, element } from './drawing';

/** One tile of a texture. */
interface Tile {
  readonly size: number;
  readonly path: string;
  /** A light ground with marks in the colour, instead of the colour with marks in that of the background. */
  readonly light: boolean;
  readonly width: number;
}

const TILES: Readonly<Record<Texture, Tile>> = {
  solid: { size: 8, path: '', light: false, width: 0 },
  diagonal: { size: 6, path: 'M-1,1L1,-1M0,6L6,0M5,7L7,5', light: false, width: 1 },
  dots: { size: 6, path: 'M1.5,1.5h0M4.5,4.5h0', light: false, width: 1.6 },
  back: { size: 6, path: 'M-1,5L1,7M0,0L6,6M5,-1L7,1', light: false, width: 1 },
  horizontal: { size: 5, path: 'M0,2.5H5', light: false, width: 1 },
  cross: { size: 7, path: 'M0,0L7,7M0,7L7,0', light: false, width: 1 },
  vertical: { size: 5, path: 'M2.5,0V5', light: false, width: 1 },
  tint: { size: 8, path: '', light: true, width: 0 },
  tintDiagonal: { size: 8, path: 'M-1,1L1,-1M0,8L8,0M7,9L9,7', light: true, width: 1 },
  tintDots: { size: 8, path: 'M2,2h0M6,6h0', light: true, width: 1.4 },
  tintHorizontal: { size: 6, path: 'M0,3H6', light: true, width: 1 },
};

function patternId(prefix: string, { colour, texture }: LayerStyle): string {
  return `${prefix}-${colour}-${texture}`;
}

/** The attributes that paint in a style. One flat colour needs no pattern, whose tiles some programs draw with seams. */
export function paintIn(prefix: string, style: LayerStyle, classes = ''): Drawing['attributes'] {
  if (style.texture === 'solid') return { class: `${classes} wi-fill-${style.colour}`.trimStart() };
  const fill = `url(#${patternId(prefix, style)})`;
  return classes === '' ? { fill } : { class: classes, fill };
}

/** Light layers hardly stand out from the background: they are outlined in their colour. */
export function isLight({ texture }: LayerStyle): boolean {
  return TILES[texture].light;
}

/** The patterns that these styles are painted with. */
export function patternsFor(prefix: string, styles: readonly LayerStyle[]): Drawing[] {
  return styles.filter(({ texture }) => texture !== 'solid').map(style => patternFor(prefix, style));
}

function patternFor(prefix: string, style: LayerStyle): Drawing {
  const { size, path, light, width } = TILES[style.texture];
  const ground = element('rect', {
    class: `wi-fill-${style.colour} ${light ? 'wi-tint' : 'wi-ground'}`,
    width: size,
    height: size,
    'fill-opacity': light ? 0.24 : 1,
  });
  const marks = element('path', {
    class: `wi-texture wi-stroke-${light ? style.colour : 'background'}`,
    d: path,
    fill: 'none',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-opacity': light ? 0.75 : 0.6,
  });
  const attributes = {
    id: patternId(prefix, style),
    patternUnits: 'userSpaceOnUse',
    width: size,
    height: size,
  };
  return element('pattern', attributes, path === '' ? [ground] : [ground, marks]);
}
