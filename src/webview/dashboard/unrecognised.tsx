import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { Empty, Scroller, Section } from '../parts/section';
import { useShortened } from '../parts/shortened';
import type { PanelProps } from './panel';

const AT_FIRST = 8;

/** What looks like a mark of AI and is in no row of the catalogue: it decides nothing. */
export function Unrecognised({ report: { unrecognised } }: PanelProps) {
  const [shown, more] = useShortened(unrecognised, AT_FIRST);
  const title = l10n.t('Marks that no sign knows');
  return (
    <Section title={title} name="unrecognised" note={l10n.t('They look like AI and decide nothing')}>
      {shown.length === 0 ? (
        <Empty>{l10n.t('Every mark that looks like AI is known.')}</Empty>
      ) : (
        <>
          <Scroller label={title}>
            <MarkTable marks={shown} />
          </Scroller>
          <p class="note">{l10n.t('A repository can add its own signs in .writes-itself.json.')}</p>
        </>
      )}
      {more}
    </Section>
  );
}

function MarkTable({ marks }: { marks: readonly ShownReport['unrecognised'][number][] }) {
  const { count } = usePage().format;
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{l10n.t('Mark')}</th>
          <th scope="col" class="number">
            {l10n.t('Commits')}
          </th>
          <th scope="col">{l10n.t('For example')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ mark, commits, example }) => (
          <tr key={mark}>
            <th scope="row" class="name-cell" title={inert(mark)}>
              <code>{inert(mark)}</code>
            </th>
            <td class="number">{count(commits)}</td>
            <td>
              <code>{inert(example.slice(0, 10))}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
