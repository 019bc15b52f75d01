import * as l10n from '@vscode/l10n';
import {
  boundSwatch,
  boundText,
  type ChartWords,
  type Drawing,
  isOfLoop,
  isShown,
  layerName,
  layerSwatch,
  markSwatch,
  type Readout,
  type TrendModel,
  type TrendView,
  toggled,
  valueText,
} from '../../core/chart';
import { drawn } from './drawn';

interface Props {
  readonly model: TrendModel;
  /** At the end of what is seen. */
  readonly shown: Readout | null;
  readonly words: ChartWords;
  readonly prefix: string;
  readonly onView: (view: TrendView) => void;
}

interface Entry {
  readonly key: string;
  readonly swatch: Drawing;
  readonly name: string;
  readonly value: string;
}

/** What the colours, textures and dashes mean, and a switch for each. */
export function Legend({ model, shown, words, prefix, onView }: Props) {
  const { view } = model;
  return (
    <ul class="wi-keys" aria-label={l10n.t('What the chart shows')}>
      {[...layersOf(model, shown, words, prefix), ...extrasOf(model, shown, words)].map(entry => (
        <li key={entry.key}>
          <button
            type="button"
            class="wi-key"
            aria-pressed={isShown(view, entry.key)}
            onClick={() => onView(toggled(view, entry.key))}
          >
            <span class="wi-key-swatch" aria-hidden="true">
              {drawn(entry.swatch)}
            </span>
            <span class="wi-key-name">{entry.name}</span>
            <span class="wi-key-value">{entry.value}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function layersOf(model: TrendModel, shown: Readout | null, words: ChartWords, prefix: string): Entry[] {
  return model.layers.map((layer, i) => ({
    key: layer.key,
    swatch: layerSwatch(layer, prefix),
    name: layerName(layer.name, words),
    value: valueText(shown?.layers[i], model.view.unit, words),
  }));
}

/** Bounds only where they are of what is stacked, marks only where there are any. */
function extrasOf({ view, marks }: TrendModel, shown: Readout | null, words: ChartWords): Entry[] {
  const bounds = (['users', 'high'] as const).flatMap(bound => {
    const value = shown?.bounds[bound] ?? null;
    if (value === null || (view.by !== 'declared' && view.by !== 'class')) return [];
    const text = boundText(bound, value, view.unit, words);
    return [{ key: bound, swatch: boundSwatch(bound), name: words.extras[bound], value: text }];
  });
  const offered = isOfLoop(view.by) ? [] : (['releases', 'tools'] as const);
  const kinds = [...offered, ...(view.by === 'overwrite' || view.by === 'own' ? [] : (['texts'] as const))];
  return [
    ...bounds,
    ...kinds
      .filter(kind => marks[kind] > 0)
      .map(kind => ({
        key: kind,
        swatch: markSwatch(kind),
        name: words.extras[kind],
        value: words.count(marks[kind]),
      })),
  ];
}
