import { visible } from '../../text';
import { COLOURS, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../palette';
import type { Drawing } from './drawing';

export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  /** Null: light or dark, as the reader's system is. */
  readonly palette: Palette | null;
}

/** A file of its own: nothing in it is fetched or run, no text in it is markup. */
export function svgText(drawing: Drawing, { title, description, palette }: SvgOptions): string {
  const { class: name, ...attributes } = drawing.attributes;
  const root: Drawing = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...(name === undefined ? {} : { class: name }),
      role: 'img',
      'font-family': 'system-ui, sans-serif',
      ...attributes,
    },
    children: [
      { tag: 'title', attributes: {}, children: [visible(title)] },
      { tag: 'desc', attributes: {}, children: [visible(description)] },
      { tag: 'style', attributes: {}, children: [styleText(palette)] },
      {
        tag: 'rect',
        attributes: { class: 'wi-fill-background', width: '100%', height: '100%' },
        children: [],
      },
      ...drawing.children,
    ],
  };
  return `${markup(root)}\n`;
}

/** The colours of a drawing as a stylesheet. */
export function styleText(palette: Palette | null): string {
  const common = '.wi-number{font-variant-numeric:tabular-nums}';
  if (palette !== null) return common + rules(palette);
  return `${common}${rules(LIGHT_PALETTE)}@media screen and (prefers-color-scheme:dark){${rules(DARK_PALETTE)}}`;
}

function rules(palette: Palette): string {
  return COLOURS.map(colour => {
    const value = palette[colour].replace(/[^#\w\s.,()%/-]/g, '');
    return `.wi-fill-${colour}{fill:${value}}.wi-stroke-${colour}{stroke:${value}}`;
  }).join('');
}

function markup({ tag, attributes, children }: Drawing): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const open = `<${tag}${pairs.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const content = children.map(child => (typeof child === 'string' ? escaped(child) : markup(child)));
  return `${open}>${content.join('')}</${tag}>`;
}

/** What XML cannot hold: control characters, half surrogates and two codes that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
