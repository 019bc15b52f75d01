import * as l10n from '@vscode/l10n';
import type { Compared, Comparing } from '../../protocol/comparison';
import { usePage } from '../context';
import type { Format } from '../format';
import { obstacleOf, type Pair, type Reports, verdictOf } from '../models/comparison';
import { Icon } from '../parts/icon';
import { Empty, Section } from '../parts/section';
import { Progress } from './progress';

interface Props {
  readonly compared: Compared;
  readonly comparing: Comparing | null;
  readonly names: Pair<string>;
}

/** What the two have to do with each other, in sentences. */
export function Difference({ compared, comparing, names }: Props) {
  const { format } = usePage();
  const [left, right] = compared.sides.map(({ report }) => report);
  const reports = left && right ? ([left, right] as const) : null;
  const obstacle = reports && obstacleText(reports);
  return (
    <Section title={l10n.t('Difference')} name="difference">
      <div role="status">
        {reports === null ? (
          <Pending compared={compared} />
        ) : (
          <p class="verdict">{verdictText(reports, names, format)}</p>
        )}
        {compared.since === null ? null : <p>{sinceText(compared.since, names, format)}</p>}
      </div>
      {comparing?.at === 'since' ? (
        <Progress share={comparing.share} label={l10n.t('Counting the lines that came in between')} />
      ) : null}
      {obstacle === null ? null : (
        <div class="notice notice-failure">
          <Icon name="warning" />
          <div class="notice-text">
            <p>{obstacle}</p>
          </div>
        </div>
      )}
    </Section>
  );
}

function Pending({ compared: { sides } }: Pick<Props, 'compared'>) {
  if (sides.some(({ problem }) => problem !== null)) return null;
  return <Empty>{l10n.t('The difference comes as soon as both sides are known.')}</Empty>;
}

function verdictText(reports: Reports, names: Pair<string>, { percent, points }: Format): string {
  const verdict = verdictOf(reports);
  switch (verdict.kind) {
    case 'unknown':
      return l10n.t('No share is told of one side, so there is no difference to tell.');
    case 'same':
      return l10n.t('Both have the same share of declared AI: {0}.', percent(verdict.share));
    case 'close':
      return l10n.t('Their shares of declared AI are less than 0.1 points apart.');
    case 'more': {
      const [more, less] = verdict.more === 0 ? names : [names[1], names[0]];
      return l10n.t('{0} has {1} points more declared AI than {2}.', more, points(verdict.by), less);
    }
  }
}

function sinceText(
  { older, counted, low }: NonNullable<Compared['since']>,
  names: Pair<string>,
  { count, percent }: Format,
): string {
  const [from, to] = older === 0 ? names : [names[1], names[0]];
  if (counted === 0) return l10n.t('No line that lives at {0} came after {1}.', to, from);
  return l10n.t(
    '{0} of the {1} lines that came after {2} and live at {3} are declared AI.',
    percent(low),
    count(counted),
    from,
    to,
  );
}

/** Null where nothing stands in the way. */
function obstacleText(reports: Reports): string | null {
  const [left, right] = reports;
  switch (obstacleOf(reports)) {
    case 'schema':
      return l10n.t(
        'The reports are of different versions ({0} and {1}), so they cannot be compared line by line.',
        left.schemaVersion,
        right.schemaVersion,
      );
    case 'rule':
      return l10n.t(
        'The two were counted by different rules ({0} and {1}), so they cannot be compared line by line.',
        left.rule.hash.slice(0, 8),
        right.rule.hash.slice(0, 8),
      );
    case null:
      return null;
  }
}
