import * as l10n from '@vscode/l10n';
import type { Defined, Shares } from '../../../core/report';
import { usePage } from '../../context';
import { definitionText, shareText } from '../../words/definitions';

export const RADIUS = 5;

/** Where the share of a definition stands, in pixels. */
export interface Mark {
  readonly row: Defined;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

interface Props {
  readonly mark: Mark;
  readonly isAt: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** The share of one definition; a line where it lies between two. */
export function Dot({ mark: { row, from, to, y }, isAt, onPoint, onChoose }: Props) {
  const { format } = usePage();
  const middle = (from + to) / 2;
  const kind = row.id === OURS ? 'ours' : row.status;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows of the table do the same for everyone
    <g
      class={`strip-mark mark-${kind}${isAt ? ' is-at' : ''}`}
      onMouseEnter={() => onPoint(row.id)}
      onMouseLeave={() => onPoint(null)}
      onClick={() => onChoose(row.id)}
    >
      <title>{`${definitionText(row.name)}: ${shareText(row, format)}`}</title>
      {from === to ? null : <line class="strip-between" x1={from} x2={to} y1={y} y2={y} />}
      {kind === 'ours' ? (
        <path d={diamond(middle, y)} />
      ) : (
        <circle cx={middle} cy={y} r={isAt ? RADIUS + 2 : RADIUS} />
      )}
    </g>
  );
}

const OURS = 'ours.low';

function diamond(x: number, y: number): string {
  const r = RADIUS + 2;
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}

/** What the marks mean. */
export function StripKey({ shares: { low, high } }: { shares: Shares }) {
  const { format } = usePage();
  return (
    <figcaption class="strip-key note">
      <span>
        <Swatch kind="ours" />
        {low === null
          ? l10n.t('ours')
          : l10n.t('ours: {0}, up to {1}', format.percent(low), format.upperPercent(high))}
      </span>
      <span>
        <Swatch kind="exact" />
        {l10n.t('exact')}
      </span>
      <span>
        <Swatch kind="variant" />
        {l10n.t('variant of what is published')}
      </span>
    </figcaption>
  );
}

function Swatch({ kind }: { kind: 'ours' | 'exact' | 'variant' }) {
  return (
    <svg class={`strip-mark mark-${kind}`} width="16" height="14" aria-hidden="true">
      {kind === 'ours' ? <path d={diamond(8, 7)} /> : <circle cx={8} cy={7} r={RADIUS} />}
    </svg>
  );
}
