import * as l10n from '@vscode/l10n';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import { BandBar } from './bars';

/** The three shares as a bar from 0 to 100 % and as words: also the key to every other such bar. */
export function Band({ shares, height = 12 }: { shares: Shares; height?: number }) {
  const { percent } = usePage().format;
  return (
    <div class="band">
      <BandBar shares={shares} height={height} />
      <dl class="band-key">
        <Key name="low" label={l10n.t('Declared')} value={percent(shares.low)} />
        <Key name="likely" label={l10n.t('Likely')} value={percent(shares.likely)} />
        <Key name="high" label={l10n.t('At most')} value={percent(shares.high)} />
      </dl>
    </div>
  );
}

function Key({ name, label, value }: { name: 'low' | 'likely' | 'high'; label: string; value: string }) {
  return (
    <div>
      <dt>
        <svg class="bar key" width="10" height="10" aria-hidden="true">
          <rect class={`bar-${name}`} x="0.5" y="0.5" width="9" height="9" />
        </svg>
        {label}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
