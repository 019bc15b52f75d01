import * as l10n from '@vscode/l10n';
import {
  BOUNDS,
  boundSwatch,
  boundText,
  type ChartWords,
  type Drawing,
  dateName,
  layerName,
  layerSwatch,
  markName,
  type Readout,
  type TrendModel,
  valueText,
} from '../../core/chart';
import { drawn } from './drawn';

interface Props {
  readonly model: TrendModel;
  /** At the cursor, or of all that is seen. */
  readonly shown: Readout | null;
  readonly words: ChartWords;
  readonly prefix: string;
}

/** What the textures and dashes mean, and their values. */
export function Legend({ model, shown, words, prefix }: Props) {
  const { unit } = model.view;
  return (
    <div class="wi-legend">
      <Heading model={model} shown={shown} words={words} />
      <ul class="wi-keys" aria-label={l10n.t('Lines')}>
        {BOUNDS.map(bound => (
          <Item
            key={bound}
            swatch={boundSwatch(bound)}
            name={words.bounds[bound]}
            value={boundText(bound, shown?.bounds[bound], unit, words)}
          />
        ))}
      </ul>
      <ul class="wi-keys" aria-label={words.splits[model.view.by]}>
        {model.layers.map((layer, i) => (
          <Item
            key={layer.key}
            swatch={layerSwatch(layer, prefix)}
            name={layerName(layer.name, words)}
            value={valueText(shown?.layers[i], unit, words)}
          />
        ))}
      </ul>
    </div>
  );
}

/** The date, how much is counted, and what happened then. */
function Heading({ model, shown, words }: Omit<Props, 'prefix'>) {
  if (shown === null) return null;
  const { counted, commit } = shown.entry;
  return (
    <p class="wi-readout">
      <strong>{dateName(shown, model.interval, words)}</strong>
      <span>{countedText(counted, model, words)}</span>
      {model.interval === null ? <code>{commit.slice(0, 8)}</code> : null}
      <span class="wi-happened">{happened(shown, words)}</span>
    </p>
  );
}

/** A level that is not there is not known yet; in an interval nothing may have come anew. */
function countedText(counted: number, { interval }: TrendModel, words: ChartWords): string {
  if (counted === 0 && interval === null) return words.notCounted;
  return `${words.counted} ${counted === 0 ? words.percent(null) : words.count(counted)}`;
}

const NAMED = 3;

function happened({ milestones }: Readout, words: ChartWords): string {
  const names = milestones.slice(-NAMED).map(milestone => markName(milestone, words));
  const more = milestones.length - names.length;
  return [...names, ...(more > 0 ? [words.more(more)] : [])].join(', ');
}

function Item({ swatch, name, value }: { swatch: Drawing; name: string; value: string }) {
  return (
    <li class="wi-key">
      <span class="wi-key-swatch" aria-hidden="true">
        {drawn(swatch)}
      </span>
      <span class="wi-key-name">{name}</span>
      <span class="wi-key-value">{value}</span>
    </li>
  );
}

/** For those who hear the chart. */
export function spokenValue(model: TrendModel, shown: Readout | null, words: ChartWords): string {
  if (shown === null) return words.notCounted;
  const date = dateName(shown, model.interval, words);
  if (shown.entry.counted === 0) return `${date}: ${countedText(0, model, words)}`;
  const values = BOUNDS.map(
    bound => `${words.bounds[bound]} ${boundText(bound, shown.bounds[bound], model.view.unit, words)}`,
  );
  const events = happened(shown, words);
  return `${date}: ${values.join(', ')}, ${words.counted} ${words.count(shown.entry.counted)}${events === '' ? '' : `; ${events}`}`;
}
