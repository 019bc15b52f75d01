import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import type { Format } from '../format';
import { type AgentGroup, type AgentUse, groupAgents } from '../models/agent-groups';
import { LengthBar } from '../parts/bars';
import { FilterButton } from '../parts/filter-button';
import { Icon } from '../parts/icon';
import { Empty, Scroller, Section } from '../parts/section';
import { TableRow } from '../parts/table-row';
import { agentName, modelName } from '../words/nouns';
import type { PanelProps } from './panel';

export function Agents({ report, filtering }: PanelProps) {
  const groups = useMemo(() => groupAgents(report), [report]);
  const title = l10n.t('Agents and models');
  return (
    <Section title={title} name="agents">
      {groups.length === 0 ? (
        <Empty>
          {l10n.t(
            'No commit here declares an AI. That is no proof that none was used: see “With AI users” and “Up to”.',
          )}
        </Empty>
      ) : (
        <>
          <Sum living={report.living} />
          <Scroller label={title}>
            <AgentTable groups={groups} filtering={filtering} />
          </Scroller>
        </>
      )}
    </Section>
  );
}

/** The table adds up to more than the headline: who only helped is named, too. */
function Sum({ living: { agent, pair, assist } }: Pick<ShownReport, 'living'>) {
  const { count } = usePage().format;
  const all = agent + pair + assist;
  if (all === 0) return null;
  return (
    <p class="note">
      {l10n.t(
        '{0} living lines name an AI: {1} declared and {2} only assisted.',
        count(all),
        count(agent + pair),
        count(assist),
      )}
    </p>
  );
}

function AgentTable({
  groups,
  filtering,
}: { groups: readonly AgentGroup[] } & Pick<PanelProps, 'filtering'>) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (agent: string) =>
    setOpen(last => new Set(last.has(agent) ? [...last].filter(other => other !== agent) : [...last, agent]));
  const most = Math.max(1, ...groups.map(({ living }) => living));
  return (
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
          <th scope="col" class="number added-column">
            {l10n.t('Added lines')}
          </th>
          <th scope="col" class="number commits-column">
            {l10n.t('Commits')}
          </th>
          <th scope="col" class="number used-column">
            {l10n.t('Last used')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <Group
            key={group.agent}
            group={group}
            most={most}
            open={open.has(group.agent)}
            onToggle={() => toggle(group.agent)}
            filtering={filtering}
            isShared={model =>
              groups.filter(({ models }) => models.some(row => row.model === model)).length > 1
            }
          />
        ))}
      </tbody>
    </table>
  );
}

interface GroupProps extends Pick<PanelProps, 'filtering'> {
  readonly group: AgentGroup;
  readonly most: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** A model of several agents is no part of one of them alone. */
  readonly isShared: (model: string | null) => boolean;
}

function Group({ group, most, open, onToggle, filtering, isShared }: GroupProps) {
  const [only] = group.models;
  const folds = group.models.length > 1 || (only !== undefined && only.model !== null);
  const name = agentName(group.agent);
  const head = (
    <span class={folds ? 'row-head' : 'row-head no-fold'}>
      {folds ? (
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-label={l10n.t('Models of {0}', name)}
          onClick={onToggle}
        >
          <Icon name="chevron" />
        </button>
      ) : null}
      <FilterButton only={{ kind: 'agent', value: group.agent }} filtering={filtering} name={name} />
    </span>
  );
  return (
    <>
      <Use name={name} head={head} of={group} most={most} />
      {open
        ? group.models.map(row => (
            <Use
              key={row.model ?? ''}
              kind="model-row"
              name={modelName(row.model)}
              head={
                isShared(row.model) ? (
                  <span>{modelName(row.model)}</span>
                ) : (
                  <FilterButton
                    only={{ kind: 'model', value: row.model }}
                    filtering={filtering}
                    name={modelName(row.model)}
                  />
                )
              }
              of={row}
              most={most}
            />
          ))
        : null}
    </>
  );
}

interface UseProps extends Pick<Parameters<typeof TableRow>[0], 'name' | 'head' | 'kind'> {
  readonly of: AgentUse;
  readonly most: number;
}

function Use({ of, most, ...row }: UseProps) {
  const { format } = usePage();
  const [added, commits, used] = written(of, format);
  const told = [
    { label: l10n.t('Added lines'), value: added },
    { label: l10n.t('Commits'), value: commits },
    { label: l10n.t('Last used'), value: used },
  ];
  return (
    <TableRow {...row} told={told}>
      <td class="number strong main-column">{format.count(of.living)}</td>
      <td class="bar-column">
        <LengthBar part={of.living / most} />
      </td>
      <td class="number added-column">{added}</td>
      <td class="number commits-column">{commits}</td>
      <td class="number used-column">{used}</td>
    </TableRow>
  );
}

function written({ added, commits, lastUse }: AgentUse, { count, month }: Format) {
  return [count(added), count(commits), lastUse === null ? '–' : month(lastUse)] as const;
}
