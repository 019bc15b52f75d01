import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import { usePage } from '../context';
import type { Format } from '../format';
import {
  agentRows,
  differenceOf,
  type Pair,
  partRows,
  type Reports,
  type Row,
  shareDifferenceOf,
  type Written,
  writtenOf,
} from '../models/comparison';
import { agentName, languageName, roleName } from '../words/nouns';
import { DifferenceTable, type TableRow } from './difference-table';

interface Props {
  readonly reports: Reports;
  readonly names: Pair<string>;
}

/** Every figure with its difference, the greatest first where rows have no order of their own. */
export function Tables({ reports, names }: Props) {
  const { format } = usePage();
  const shared = { names, ...asShares(format) };
  const agents = useMemo(() => agentRows(reports), [reports]);
  const roles = useMemo(() => partRows(reports, 'role', ({ roles }) => roles), [reports]);
  const languages = useMemo(
    () =>
      partRows(reports, 'language', ({ languages = [] }) =>
        languages.map(({ language, living }) => ({ language: language ?? '', living })),
      ),
    [reports],
  );
  const named = (rows: typeof agents, nameOf: (name: string) => string): TableRow[] =>
    rows.map(({ name, figures }) => ({ key: name, name: nameOf(name), figures }));
  return (
    <div class="tables">
      <Figures reports={reports} names={names} />
      <DifferenceTable
        {...shared}
        title={l10n.t('Agents')}
        note={l10n.t('Their part of the living lines, assistance included; differences in points')}
        of={l10n.t('Agent')}
        rows={named(agents, agentName)}
        empty={l10n.t('No living line of either side is by an agent that is named.')}
      />
      <DifferenceTable
        {...shared}
        title={l10n.t('Roles of files')}
        note={l10n.t('Declared AI in each; differences in points')}
        of={l10n.t('Role')}
        rows={named(roles, roleName)}
        empty={l10n.t('No line is counted.')}
      />
      {languages.length === 0 ? null : (
        <DifferenceTable
          {...shared}
          title={l10n.t('Languages')}
          note={l10n.t('Declared AI in each; differences in points')}
          of={l10n.t('Language')}
          rows={named(languages, name => languageName(name === '' ? null : name))}
          empty=""
        />
      )}
    </div>
  );
}

/** How much lives and was done, and what of it is declared. */
function Figures({ reports, names }: Props) {
  const { format } = usePage();
  const rows = useMemo(() => writtenOf(reports), [reports]);
  return (
    <>
      <DifferenceTable
        title={l10n.t('Lines and commits')}
        of={l10n.t('Counted')}
        names={names}
        {...asCounts(format)}
        rows={rows.map(({ of, counted }) => ({ key: of, name: writtenName(of), figures: counted }))}
        empty=""
        plain
      />
      <DifferenceTable
        title={l10n.t('Declared AI in lines and commits')}
        note={l10n.t('Differences in points')}
        of={l10n.t('Counted')}
        names={names}
        {...asShares(format)}
        rows={rows.map(({ of, declared }) => ({ key: of, name: writtenName(of), figures: declared }))}
        empty=""
      />
    </>
  );
}

function asShares({ percent, signedPoints }: Format) {
  const difference = (figures: Row['figures']) => {
    const points = shareDifferenceOf(figures);
    return points === null ? null : signedPoints(points);
  };
  return { figure: percent, difference };
}

function asCounts({ count, signedCount }: Format) {
  const figure = (value: number | null) => (value === null ? '–' : count(value));
  const difference = (figures: Row['figures']) => {
    const more = differenceOf(figures);
    return more === null ? null : signedCount(more);
  };
  return { figure, difference };
}

function writtenName(of: Written['of']): string {
  const words: Record<Written['of'], string> = {
    living: l10n.t('Living lines'),
    commits: l10n.t('All commits'),
    added: l10n.t('All lines ever added'),
    quarter: l10n.t('New lines of the last 91 days'),
  };
  return words[of];
}
