import { LIGHT_PALETTE } from '../chart';
import { declaredWord, incompleteInShort, isCutShort, percent, type Report, upperPercent } from '../report';
import { grouped } from '../text';
import { answer, caveat } from './answer';
import { escaped } from './safe-text';

type Told = Pick<Report, 'repository' | 'share' | 'living'>;

/** One colour whatever the share: a badge that goes from green to red would judge. */
const COLOR = LIGHT_PALETTE.declared;
const NOTHING_COUNTED = LIGHT_PALETTE.unknown;
const LABEL_COLOR = '#3f434b';
const LABEL = 'AI-written';
const [HEIGHT, PADDING, FONT_SIZE] = [20, 7, 11];

/** What is declared, and the bound above it, without which the number would claim to be all. */
function messageOf(report: Told): string {
  const { share } = report;
  const gap = incompleteInShort(report);
  const because = gap === null ? '' : ` (${gap})`;
  if (share.low === null) return isCutShort(report) ? `unknown${because}` : `no lines${because}`;
  const declared = `${percent(share.low)} declared`;
  return `${share.high === share.low ? declared : `${declared}, up to ${upperPercent(share.high)}`}${because}`;
}

function titleOf(report: Report): string {
  const { living, share } = report;
  const why = caveat(report) === '' ? '' : `.${caveat(report)}`;
  if (isCutShort(report)) return `${LABEL}: ${answer(report)}${why}`;
  if (share.low === null) return `${LABEL}: no line counts${why}`;
  return `${LABEL}: ${percent(share.low)} of ${grouped(living.counted)} lines are ${declaredWord(living)} AI, up to ${upperPercent(share.high)}${why}`;
}

const colorOf = ({ share }: Told): string => (share.low === null ? NOTHING_COUNTED : COLOR);

/** What a shields.io endpoint answers. */
export function toShields(report: Report): string {
  const badge = {
    schemaVersion: 1,
    label: LABEL,
    message: messageOf(report),
    color: colorOf(report).slice(1),
  };
  return `${JSON.stringify(badge)}\n`;
}

/** A picture for a README, drawn by shields.io from what stands in its address: nothing of ours has to be hosted. */
export function badgeMarkdown(report: Told): string {
  const part = (text: string) =>
    encodeURIComponent(text.replaceAll('-', '--').replaceAll('_', '__')).replace(
      /[()!'*]/g,
      character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const message = messageOf(report);
  const address = `https://img.shields.io/badge/${part(LABEL)}-${part(message)}-${colorOf(report).slice(1)}`;
  return `![${LABEL}: ${message.replaceAll('<', '\\<')}](${address})`;
}

export function toBadge(report: Report): string {
  const message = messageOf(report);
  const title = escaped(titleOf(report));
  const [left, right] = [LABEL, message].map(text => widthOf(text) + 2 * PADDING) as [number, number];
  const width = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>
<g clip-path="url(#r)">
<rect width="${left}" height="${HEIGHT}" fill="${LABEL_COLOR}"/>
<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${colorOf(report)}"/>
</g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="${FONT_SIZE}" aria-hidden="true">
${textAt(PADDING, LABEL)}
${textAt(left + PADDING, message)}
</g>
</svg>
`;
}

/** `textLength` keeps the text in its place whatever font there is. */
function textAt(x: number, text: string): string {
  return `<text x="${x}" y="14" textLength="${widthOf(text)}">${escaped(text)}</text>`;
}

/** Widths in Verdana of 11 pixels, by kinds of letters. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl]/, 3],
  [/[ft., ]/, 4.1],
  [/[rI-]/, 4.8],
  [/[csz]/, 5.7],
  [/[A-Zw<>]/, 8.6],
  [/[m%]/, 11],
];

/** All letters of badges are our own, so that an estimate does. */
function widthOf(text: string): number {
  const widths = [...text].map(letter => WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 6.7);
  return Math.round(widths.reduce((sum, width) => sum + width, 0));
}
