import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import { groupAgents } from '../models/agent-groups';
import { LengthBar } from '../parts/bars';
import { Section } from '../parts/section';
import { agentName } from '../words/nouns';

const MOST = 5;

export function TopAgents({ report, stage }: { report: ShownReport; stage: Stage }) {
  const { count } = usePage().format;
  const groups = useMemo(() => groupAgents(report), [report]);
  if (groups.length === 0) return null;
  const most = Math.max(1, ...groups.map(({ living }) => living));
  const more = groups.length - MOST;
  return (
    <Section title={l10n.t('Agents')} name="agents" note={l10n.t('Living lines')}>
      <ul class={stage === 'done' ? 'bars' : 'bars so-far'}>
        {groups.slice(0, MOST).map(({ agent, living }) => (
          <li key={agent}>
            <span class="bars-name" title={agentName(agent)}>
              {agentName(agent)}
            </span>
            <span class="number">{count(living)}</span>
            <LengthBar part={living / most} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="note">{l10n.t('and {0} more', count(more))}</p> : null}
    </Section>
  );
}
