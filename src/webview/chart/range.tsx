import * as l10n from '@vscode/l10n';
import type { ChartWords, TrendModel, TrendView } from '../../core/chart';
import { PRESETS, type Preset, presetView } from './zoom';

interface Props {
  readonly model: TrendModel;
  readonly words: ChartWords;
  readonly onView: (view: TrendView) => void;
}

/** Which dates are seen, said when they change, and buttons for the usual ones. */
export function Range({ model, words, onView }: Props) {
  const { extent, span, newest, view } = model;
  if (extent === null || span === null || newest === null) return null;
  const names: Readonly<Record<Preset, string>> = {
    all: l10n.t('All'),
    years3: l10n.t('3 years'),
    year: l10n.t('1 year'),
    days90: l10n.t('90 days'),
  };
  const views = PRESETS.map(preset => ({ preset, wanted: presetView(view, extent, preset) }));
  const useful = views.filter(({ preset, wanted }) => preset === 'all' || wanted.from !== null);
  return (
    <div class="wi-range">
      <p
        class="wi-dates"
        role="status"
      >{`${words.day(span.from)} – ${words.day(Math.min(span.to, newest))}`}</p>
      <fieldset class="wi-presets" aria-label={l10n.t('Dates shown')}>
        {useful.map(({ preset, wanted }) => (
          <button
            key={preset}
            type="button"
            class="wi-preset"
            aria-pressed={wanted.from === view.from && wanted.to === view.to}
            onClick={() => onView(wanted)}
          >
            {names[preset]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
