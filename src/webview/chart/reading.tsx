import * as l10n from '@vscode/l10n';
import {
  boundName,
  boundSwatch,
  boundText,
  type ChartWords,
  type Drawing,
  dateName,
  isOfLoop,
  isShown,
  layerName,
  layerSwatch,
  markName,
  type Readout,
  shownBounds,
  type TrendModel,
  valueText,
} from '../../core/chart';
import { drawn } from './drawn';

interface Props {
  readonly model: TrendModel;
  readonly shown: Readout;
  readonly words: ChartWords;
  readonly prefix: string;
}

/** What the chart says about one date. */
export function Reading({ model, shown, words, prefix }: Props) {
  const { view } = model;
  const { counted, commit } = shown.entry;
  const bounds = shownBounds(model).filter(bound => shown.bounds[bound] !== null);
  const layers = view.by === 'declared' ? [] : shown.layers.filter(({ layer }) => isShown(view, layer.key));
  return (
    <>
      <p class="wi-reading-date">
        <strong>{dateName(shown, view.measure, words)}</strong>
        {view.measure === 'living' ? <code>{commit.slice(0, 8)}</code> : null}
      </p>
      {counted === 0 ? (
        <p>{words.notCounted}</p>
      ) : (
        <dl class="wi-reading">
          {[...bounds].reverse().map(bound => (
            <Line
              key={bound}
              swatch={boundSwatch(bound)}
              name={boundName(bound, model, words)}
              value={boundText(bound, shown.bounds[bound], view.unit, words)}
            />
          ))}
          {[...layers].reverse().map(({ layer, ...value }) => (
            <Line
              key={layer.key}
              swatch={layerSwatch(layer, prefix)}
              name={layerName(layer.name, words)}
              value={valueText(value, view.unit, words)}
            />
          ))}
          <Line name={ofWhat(model)} value={words.count(counted)} />
        </dl>
      )}
      {shown.milestones.length === 0 ? null : <p class="wi-happened">{happened(shown, words)}</p>}
    </>
  );
}

function Line({ swatch, name, value }: { swatch?: Drawing; name: string; value: string }) {
  return (
    <div>
      <dt>
        {swatch === undefined ? null : <span class="wi-key-swatch">{drawn(swatch)}</span>}
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

function ofWhat({ view }: TrendModel): string {
  if (view.measure === 'living') return l10n.t('Living lines');
  return view.measure === 'added' ? l10n.t('New lines') : l10n.t('Commits');
}

const NAMED = 3;

function happened({ milestones }: Readout, words: ChartWords): string {
  const names = milestones.slice(-NAMED).map(milestone => markName(milestone, words));
  const more = milestones.length - names.length;
  return [...names, ...(more > 0 ? [words.more(more)] : [])].join(', ');
}

/** For those who hear the chart. */
export function spokenValue(model: TrendModel, shown: Readout | null, words: ChartWords): string {
  if (shown === null) return words.notCounted;
  const { view } = model;
  const date = dateName(shown, view.measure, words);
  const { counted } = shown.entry;
  if (counted === 0) return `${date}: ${words.notCounted}`;
  const events = happened(shown, words);
  const values = isOfLoop(view.by) ? layersSpoken(shown, view, words) : boundsSpoken(model, shown, words);
  return `${date}: ${values.join(', ')}, ${ofWhat(model)} ${words.count(counted)}${events === '' ? '' : `; ${events}`}`;
}

function layersSpoken({ layers }: Readout, view: TrendModel['view'], words: ChartWords): string[] {
  return layers
    .filter(({ layer }) => isShown(view, layer.key))
    .map(({ layer, ...value }) => `${layerName(layer.name, words)} ${valueText(value, view.unit, words)}`);
}

function boundsSpoken(model: TrendModel, shown: Readout, words: ChartWords): string[] {
  const { unit } = model.view;
  return (['low', 'users', 'high'] as const).flatMap(bound =>
    shown.bounds[bound] === null
      ? []
      : [`${boundName(bound, model, words)} ${boundText(bound, shown.bounds[bound], unit, words)}`],
  );
}
