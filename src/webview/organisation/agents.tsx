import * as l10n from '@vscode/l10n';
import type { AgentSum } from '../../core/organisation';
import { usePage } from '../context';
import { LengthBar } from '../parts/bars';
import { Empty, Scroller, Section } from '../parts/section';
import { useShortened } from '../parts/shortened';
import { TableRow } from '../parts/table-row';
import { agentWithModel } from '../words/nouns';

const AT_FIRST = 12;

export function Agents({ agents }: { agents: readonly AgentSum[] }) {
  const title = l10n.t('Agents and models');
  const [shown, more] = useShortened(agents, AT_FIRST);
  const most = Math.max(1, ...agents.map(({ living }) => living));
  return (
    <Section title={title} name="agents">
      {agents.length === 0 ? (
        <Empty>{l10n.t('No commit declares AI.')}</Empty>
      ) : (
        <Scroller label={title}>
          <table class="figures-table">
            <thead>
              <tr>
                <th scope="col">{l10n.t('Agent')}</th>
                <th scope="col" class="number main-column">
                  {l10n.t('Living lines')}
                </th>
                <th scope="col" class="bar-column">
                  <span class="only-heard">{l10n.t('Living lines as a bar')}</span>
                </th>
                <th scope="col" class="number">
                  {l10n.t('Repositories')}
                </th>
                <th scope="col" class="number added-column">
                  {l10n.t('Added lines')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(sum => (
                <Row key={`${sum.agent}\n${sum.model ?? ''}`} sum={sum} most={most} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {more}
    </Section>
  );
}

function Row({ sum: { agent, model, living, added, repositories }, most }: { sum: AgentSum; most: number }) {
  const { count } = usePage().format;
  const name = agentWithModel(agent, model);
  return (
    <TableRow
      name={name}
      head={<span>{name}</span>}
      told={[{ label: l10n.t('Added lines'), value: count(added) }]}
    >
      <td class="number strong main-column">{count(living)}</td>
      <td class="bar-column">
        <LengthBar part={living / most} />
      </td>
      <td class="number">{count(repositories)}</td>
      <td class="number added-column">{count(added)}</td>
    </TableRow>
  );
}
