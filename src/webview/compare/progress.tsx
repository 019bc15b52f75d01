import * as l10n from '@vscode/l10n';
import { usePage } from '../context';
import { ProgressBar } from '../parts/bars';
import { Button } from '../parts/button';

/** How far one part of the work is. */
export function Progress({ share, label }: { share: number; label: string }) {
  const { format, post } = usePage();
  return (
    <div class="progress-row">
      <div class="progress-line">
        <span class="progress-label">{label}</span>
        <span class="progress-share">{format.wholePercent(share)}</span>
        <Button onClick={() => post({ type: 'comparison', what: 'stop' })}>{l10n.t('Cancel')}</Button>
      </div>
      <ProgressBar share={share} label={label} />
    </div>
  );
}
