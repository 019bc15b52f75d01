import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import { LengthBar } from '../parts/bars';
import { Section } from '../parts/section';

const MOST = 5;

interface Props {
  readonly agents: ShownReport['agents'];
  readonly stage: Stage;
}

export function TopAgents({ agents, stage }: Props) {
  const { count } = usePage().format;
  if (agents.length === 0) return null;
  const most = Math.max(1, ...agents.map(({ living }) => living));
  const more = agents.length - MOST;
  return (
    <Section title={l10n.t('Agents and models')} name="agents" note={l10n.t('Living lines')}>
      <ul class={stage === 'done' ? 'bars' : 'bars so-far'}>
        {agents.slice(0, MOST).map(({ agent, model, living }) => (
          <li key={`${agent} ${model}`}>
            <span class="bars-name">
              {inert(agent)} {model === null ? null : <span class="note">{inert(model)}</span>}
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
