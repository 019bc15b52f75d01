import * as l10n from '@vscode/l10n';
import type { Figures, Pair } from '../models/comparison';
import { LengthBar } from '../parts/bars';
import { Empty, Scroller, Section } from '../parts/section';
import { useShortened } from '../parts/shortened';
import { SideHeads } from './side-heads';

const AT_FIRST = 12;

export interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
}

interface Props {
  readonly title: string;
  readonly note?: string;
  /** Head of the first column. */
  readonly of: string;
  readonly names: Pair<string>;
  readonly rows: readonly TableRow[];
  readonly figure: (figure: number | null) => string;
  /** Null where a side has no figure. */
  readonly difference: (figures: Figures) => string | null;
  /** Said where there is no row. */
  readonly empty: string;
  /** Its rows have no scale in common. */
  readonly plain?: boolean;
}

/** Left, right and difference of each row, with bars on one scale. */
export function DifferenceTable(props: Props) {
  const { title, note, rows, empty } = props;
  return (
    <Section title={title} name="compared" {...(note === undefined || rows.length === 0 ? {} : { note })}>
      {rows.length === 0 ? <Empty>{empty}</Empty> : <Table {...props} />}
    </Section>
  );
}

function Table({ title, of, names, rows, figure, difference, plain = false }: Props) {
  const [shown, more] = useShortened(rows, AT_FIRST);
  const most = Math.max(...rows.flatMap(({ figures }) => figures.map(value => value ?? 0)));
  return (
    <>
      <Scroller label={title}>
        <table class="difference-table">
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <SideHeads names={names} />
              <th scope="col" class="number" title={l10n.t('The right side less the left one')}>
                {l10n.t('Difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, figures }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {figures.map((value, place) => (
                  <td key={place} class="number">
                    {figure(value)}
                    {plain ? null : <LengthBar part={most === 0 ? 0 : (value ?? 0) / most} />}
                  </td>
                ))}
                <td class="number strong">{difference(figures) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {more}
    </>
  );
}
