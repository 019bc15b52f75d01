import * as l10n from '@vscode/l10n';
import type { FromPage, Making as State } from '../../protocol';
import { usePage } from '../context';
import { stepText } from '../words/progress';
import { ProgressBar } from './bars';
import { Button } from './button';

interface Props {
  readonly state: State;
  /** What is being made. */
  readonly label: string;
  /** What stops it. */
  readonly stop: FromPage;
}

/** How far something is that the reader asked for, and the way to stop it. */
export function Making({ state, label, stop }: Props) {
  const { format, post } = usePage();
  return (
    <div class="progress-row">
      <div class="progress-line">
        <span class="progress-label">{stepText(state, format)}</span>
        <span class="progress-share">{format.wholePercent(state.share)}</span>
        <Button onClick={() => post(stop)}>{l10n.t('Cancel')}</Button>
      </div>
      <ProgressBar share={state.share} label={label} />
    </div>
  );
}
