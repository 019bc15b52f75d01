import * as l10n from '@vscode/l10n';
import { useMemo, useState } from 'preact/hooks';
import { inert } from '../../core/text';
import { usePage } from '../context';
import { type AgentGroup, type AgentUse, groupAgents } from '../models/agent-groups';
import { LengthBar } from '../parts/bars';
import { Icon } from '../parts/icon';
import { Empty, Scroller, Section } from '../parts/section';
import type { PanelProps } from './panel';

export function Agents({ report }: PanelProps) {
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
        <Scroller label={title}>
          <AgentTable groups={groups} />
        </Scroller>
      )}
    </Section>
  );
}

function AgentTable({ groups }: { groups: readonly AgentGroup[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (agent: string) =>
    setOpen(last => new Set(last.has(agent) ? [...last].filter(other => other !== agent) : [...last, agent]));
  const most = Math.max(1, ...groups.map(({ living }) => living));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Agent')}</th>
          <th scope="col" class="number">
            {l10n.t('Living lines')}
          </th>
          <th scope="col" class="bar-column">
            <span class="only-heard">{l10n.t('Living lines as a bar')}</span>
          </th>
          <th scope="col" class="number">
            {l10n.t('Added lines')}
          </th>
          <th scope="col" class="number">
            {l10n.t('Commits')}
          </th>
          <th scope="col" class="number">
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
          />
        ))}
      </tbody>
    </table>
  );
}

interface GroupProps {
  readonly group: AgentGroup;
  readonly most: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Group({ group, most, open, onToggle }: GroupProps) {
  const [only] = group.models;
  const folds = group.models.length > 1 || (only !== undefined && only.model !== null);
  return (
    <>
      <tr>
        <th scope="row">
          {folds ? (
            <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
              <Icon name="chevron" />
              {inert(group.agent)}
            </button>
          ) : (
            <span class="no-fold">{inert(group.agent)}</span>
          )}
        </th>
        <Figures of={group} most={most} />
      </tr>
      {open
        ? group.models.map(row => (
            <tr key={row.model ?? ''} class="model-row">
              <th scope="row">{row.model === null ? l10n.t('model not stated') : inert(row.model)}</th>
              <Figures of={row} most={most} />
            </tr>
          ))
        : null}
    </>
  );
}

function Figures({ of, most }: { of: AgentUse; most: number }) {
  const { count, month } = usePage().format;
  return (
    <>
      <td class="number strong">{count(of.living)}</td>
      <td class="bar-column">
        <LengthBar part={of.living / most} />
      </td>
      <td class="number">{count(of.added)}</td>
      <td class="number">{count(of.commits)}</td>
      <td class="number">{of.lastUse === null ? '–' : month(of.lastUse)}</td>
    </>
  );
}
