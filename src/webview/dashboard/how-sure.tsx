import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { type EstimateThen, estimatesByQuarter } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { Scroller, Section } from '../parts/section';
import type { PanelProps } from './panel';

type Calibration = NonNullable<ShownReport['calibration']>;
type Row = Calibration['matrix'][number];

/** How far the word of commits is right here, where tools recorded lines; nothing where none did. */
export function HowSure({ report }: PanelProps) {
  const { calibration, share, records } = report;
  const { count, percent } = usePage().format;
  if (calibration === null) return null;
  const title = l10n.t('How sure');
  const { commits, error, matrix } = calibration;
  const { declared, missed } = error;
  return (
    <Section title={title} name="how-sure" note={l10n.t('By the records of {0} commits', count(commits))}>
      <p>
        {l10n.t(
          'Of {0} lines in commits that declare AI, {1} were recorded as AI.',
          count(declared.of),
          percent(declared.share),
        )}{' '}
        {l10n.t(
          'Of {0} lines recorded as AI, {1} stand in commits that declare nothing.',
          count(missed.of),
          percent(missed.share),
        )}
      </p>
      <Scroller label={title}>
        <Matrix rows={matrix.filter(row => linesOf(row) > 0)} />
      </Scroller>
      {records.agreements.map(({ one, other, lines, same }) => (
        <p key={`${recorderName(one)} ${recorderName(other)}`}>
          {l10n.t(
            'Of {0} lines of which {1} and {2} both speak, they say the same of {3}.',
            count(lines),
            recorderName(one),
            recorderName(other),
            percent(same / lines),
          )}
        </p>
      ))}
      <Estimate estimate={share.estimate} lack={calibration.lack} />
      <Estimates rows={estimatesByQuarter(report)} />
    </Section>
  );
}

function recorderName({ recorder, version }: { recorder: string; version: string | null }): string {
  return inert([recorder, version ?? ''].join(' ').trim());
}

function linesOf({ lines: { ai, human, unknown } }: Row): number {
  return ai + human + unknown;
}

function Matrix({ rows }: { rows: readonly Row[] }) {
  const { count } = usePage().format;
  const heads = [l10n.t('as AI'), l10n.t('as human'), l10n.t('left open')];
  return (
    <FiguresTable first={l10n.t('Declared, and recorded')} heads={heads}>
      {rows.map(({ declared, lines }) => (
        <tr key={declared}>
          <th scope="row">{declaredName(declared)}</th>
          <td class="number">{count(lines.ai)}</td>
          <td class="number">{count(lines.human)}</td>
          <td class="number">{count(lines.unknown)}</td>
        </tr>
      ))}
    </FiguresTable>
  );
}

/** Rows with a head each, and columns of numbers. */
function FiguresTable({
  first,
  heads,
  children,
}: {
  first: string;
  heads: readonly string[];
  children: ComponentChildren;
}) {
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {heads.map(head => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function declaredName(declared: Row['declared']): string {
  const words: Record<Row['declared'], string> = {
    agent: l10n.t('Agent'),
    pair: l10n.t('Pair'),
    assist: l10n.t('Assist'),
    user: l10n.t('nothing, by a person who uses AI'),
    silent: l10n.t('nothing'),
  };
  return words[declared];
}

function Estimate({ estimate, lack }: Pick<ShownReport['share'], 'estimate'> & Pick<Calibration, 'lack'>) {
  const { count, percent } = usePage().format;
  if (estimate === null) return <p class="note">{lackText(lack, count)}</p>;
  return (
    <p>
      {l10n.t(
        'Estimate of AI’s share: {0}, between {1} and {2} in 9 of 10 such cases.',
        percent(estimate.value),
        percent(estimate.from),
        percent(estimate.to),
      )}{' '}
      <span class="note">
        {l10n.t('Lines that records leave open are not AI in the value, and all AI in the upper end.')}
      </span>
    </p>
  );
}

/** The estimate at the end of each quarter, where there are several. */
function Estimates({ rows }: { rows: readonly EstimateThen[] }) {
  const { day, percent, upperPercent } = usePage().format;
  if (rows.length < 2) return null;
  const heads = [l10n.t('Estimate'), l10n.t('In 9 of 10 cases'), l10n.t('Declared or recorded')];
  return (
    <Scroller label={l10n.t('Estimate at the end of each quarter')}>
      <FiguresTable first={l10n.t('Until')} heads={heads}>
        {rows.map(({ date, value, from, to, low }) => (
          <tr key={date}>
            <th scope="row">{day(date)}</th>
            <td class="number">{percent(value)}</td>
            <td class="number">{l10n.t('{0} to {1}', percent(from), upperPercent(to))}</td>
            <td class="number">{percent(low)}</td>
          </tr>
        ))}
      </FiguresTable>
    </Scroller>
  );
}

/** Why there are too few records. */
function lackText(lack: Calibration['lack'], count: (value: number) => string): string {
  const { needed = 0, commits = 0, has = 0, declared = 'silent', lines = 0, of = 0 } = lack ?? {};
  switch (lack?.code) {
    case 'few-commits':
      return l10n.t(
        'No estimate: it takes {0} recorded commits, and there are {1}.',
        count(needed),
        count(commits),
      );
    case 'few-lines-in-stratum':
      return l10n.t(
        'No estimate: of commits that declare “{0}”, {1} lines are recorded, and it takes {2}.',
        declaredName(declared),
        count(has),
        count(needed),
      );
    case 'few-commits-in-stratum':
      return l10n.t(
        'No estimate: {0} commits that declare “{1}” are recorded, and it takes {2}.',
        count(has),
        declaredName(declared),
        count(needed),
      );
    default:
      return l10n.t(
        'No estimate: {0} of {1} lines without a record are of quarters of which there are no records.',
        count(lines),
        count(of),
      );
  }
}
