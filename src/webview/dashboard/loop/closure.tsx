import * as l10n from '@vscode/l10n';
import { RUNG_LAYERS, RUNG_STYLES, stackedBar } from '../../../core/chart';
import type { FileRole } from '../../../core/model';
import { atLeast, closure } from '../../../core/report';
import { drawn } from '../../chart/drawn';
import { usePage } from '../../context';
import { ExplainedSection } from '../../parts/explained-section';
import { Empty, Scroller } from '../../parts/section';
import { TableRow } from '../../parts/table-row';
import { aboutClosure } from '../../words/loop';
import { roleName } from '../../words/nouns';
import type { Loop, LoopProps } from './panel';

type Role = Loop['roles'][number];

/** Which parts of the loop AI writes: product, tests, pipeline, instructions, docs. */
export function Closure({ loop }: LoopProps) {
  const title = l10n.t('What is closed, by role of files');
  const roles = loop.roles.filter(row => linesOf(row) > 0);
  return (
    <ExplainedSection
      title={title}
      name="closure"
      note={l10n.t('Living lines by rung; what AI writes begins at rung 2')}
      about={aboutClosure()}
    >
      <dl class="key-figures">
        <KeyFigure
          loop={loop}
          files="instructions"
          text={l10n.t('AI writes the instructions that direct AI')}
        />
        <KeyFigure loop={loop} files="test" text={l10n.t('AI writes the tests that judge AI')} />
      </dl>
      {roles.length === 0 ? (
        <Empty>{l10n.t('No line is counted.')}</Empty>
      ) : (
        <Scroller label={title}>
          <table class="figures-table closure-table">
            <Head />
            <tbody>
              {roles.map(row => (
                <Row key={row.role} row={row} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </ExplainedSection>
  );
}

function linesOf({ autonomy }: Role): number {
  return autonomy.reduce((sum, { living }) => sum + living, 0);
}

/** Nothing is told of a role that has no lines: there is none to write. */
function KeyFigure({ loop, files, text }: { loop: Loop; files: FileRole; text: string }) {
  const { count, percent } = usePage().format;
  const row = loop.roles.find(known => known.role === files);
  const { living } = closure(row?.autonomy ?? []);
  const lines = row === undefined ? 0 : linesOf(row);
  return (
    <div>
      <dt>{text}</dt>
      <dd>
        {living === null ? l10n.t('None are here') : percent(living)}
        {living === null ? null : <span class="note"> {l10n.t('of {0} lines', count(lines))}</span>}
      </dd>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{l10n.t('Role')}</th>
        <th scope="col" class="number">
          {l10n.t('Lines')}
        </th>
        <th scope="col" class="bar-column">
          <span class="only-heard">{l10n.t('Rungs as a bar')}</span>
        </th>
        <th scope="col" class="number main-column">
          {l10n.t('AI is named')}
        </th>
        <th scope="col" class="number added-column">
          {l10n.t('Agent is the author')}
        </th>
      </tr>
    </thead>
  );
}

function Row({ row }: { row: Role }) {
  const { count, percent } = usePage().format;
  const { role, autonomy } = row;
  const lines = linesOf(row);
  const parts = RUNG_LAYERS.filter(rung => rung !== 0).map(rung => ({
    style: RUNG_STYLES[rung],
    share: (autonomy.find(known => (known.rung ?? 'hidden') === rung)?.living ?? 0) / lines,
  }));
  const author = percent(atLeast(autonomy, 3).low);
  const told = [
    { label: l10n.t('Lines'), value: count(lines) },
    { label: l10n.t('Agent is the author'), value: author },
  ];
  return (
    <TableRow name={roleName(role)} told={told} head={<span>{roleName(role)}</span>}>
      <td class="number">{count(lines)}</td>
      <td class="bar-column">{drawn(stackedBar(parts, 12, `closure-${role}`))}</td>
      <td class="number strong main-column">{percent(closure(autonomy).living)}</td>
      <td class="number added-column">{author}</td>
    </TableRow>
  );
}
