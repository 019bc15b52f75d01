import * as l10n from '@vscode/l10n';
import type { ChartWords, TrendModel, TrendView } from '../../core/chart';
import { PRESETS, type Preset, presetView } from './zoom';

interface Props {
  readonly model: TrendModel;
  /** Whether any commit shows a sign of AI. */
  readonly hasSign: boolean;
  readonly words: ChartWords;
  readonly onView: (view: TrendView) => void;
}

/** Buttons for the usual dates; which are seen is said when they change. The axis shows it to eyes. */
export function Range({ model, hasSign, words, onView }: Props) {
  const { extent, span, story, newest, view } = model;
  if (extent === null || span === null || story === null || newest === null) return null;
  const names: Readonly<Record<Preset, string>> = {
    story: hasSign ? l10n.t('Since the first sign') : l10n.t('The AI era'),
    all: l10n.t('All'),
    years3: l10n.t('3 years'),
    year: l10n.t('1 year'),
    days90: l10n.t('90 days'),
  };
  const views = PRESETS.map(preset => ({ preset, wanted: presetView(view, extent, preset) }));
  const hasStory = story.from > extent.from;
  const useful = views.filter(({ preset, wanted }) =>
    preset === 'story' ? hasStory : preset === 'all' || wanted.from !== null,
  );
  const isChosen = (preset: Preset, wanted: TrendView) =>
    wanted.from === view.from &&
    wanted.to === view.to &&
    // Where the story is all there is, the two are one.
    (wanted.whole === view.whole || (preset === 'all' && !hasStory));
  return (
    <div class="wi-range">
      <p
        class="only-heard"
        role="status"
      >{`${words.day(span.from)} – ${words.day(Math.min(span.to, newest))}`}</p>
      <fieldset class="wi-presets" aria-label={l10n.t('Dates shown')}>
        {useful.map(({ preset, wanted }) => (
          <button
            key={preset}
            type="button"
            class="wi-preset"
            aria-pressed={isChosen(preset, wanted)}
            onClick={() => onView(wanted)}
          >
            {names[preset]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
