import * as l10n from '@vscode/l10n';
import { inert, visible } from '../../core/text';
import type { CommitRow } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { ClassBadge } from '../parts/class-badge';
import { agentName, evidencePlace } from '../words/nouns';

/** A commit, why it has its class, and the ways to its changes. All of it is text of strangers. */
export function CommitItem({ row }: { row: CommitRow }) {
  const { format, post } = usePage();
  const { commit, date, author, subject, evidence } = row;
  return (
    <li class="commit">
      <p class="commit-subject">{subject === '' ? l10n.t('(no subject)') : visible(subject)}</p>
      <p class="commit-line">
        <ClassBadge of={row.class} />
        <Agents agents={row.agents} />
        <span class="note">{inert(author)}</span>
        <time class="note" dateTime={date}>
          {format.day(date)}
        </time>
      </p>
      <Reason row={row} />
      <div class="commit-line">
        {evidence.length === 0 ? null : <EvidenceList evidence={evidence} />}
        <TextButton onClick={() => post({ type: 'openCommit', commit })}>
          {l10n.t('Open diff')} <code>{commit.slice(0, 8)}</code>
        </TextButton>
        <TextButton onClick={() => post({ type: 'explain', commit })}>
          {l10n.t('Explain')} <span class="only-heard">{commit.slice(0, 8)}</span>
        </TextButton>
      </div>
    </li>
  );
}

/** Of a commit without a sign: why it is counted with AI users all the same. */
function Reason({ row: { commit, users } }: { row: CommitRow }) {
  const { format, post } = usePage();
  if (users === null || users.commit === commit) return null;
  const { days } = users;
  return (
    <p class="commit-line">
      <span class="note">
        {days === 0
          ? l10n.t('Counted with AI users: the author declared AI less than a day before.')
          : days === 1
            ? l10n.t('Counted with AI users: the author declared AI 1 day before.')
            : l10n.t('Counted with AI users: the author declared AI {0} days before.', format.count(days))}
      </span>
      <TextButton onClick={() => post({ type: 'explain', commit: users.commit })}>
        {l10n.t('Explain')} <code>{users.commit.slice(0, 8)}</code>
      </TextButton>
    </p>
  );
}

function Agents({ agents }: Pick<CommitRow, 'agents'>) {
  const names = agents.map(({ agent, model }) =>
    model === null ? agentName(agent) : l10n.t('{0} with {1}', agentName(agent), inert(model)),
  );
  const { list } = usePage().format;
  return names.length === 0 ? null : <span class="agent-names">{list(names)}</span>;
}

function EvidenceList({ evidence }: Pick<CommitRow, 'evidence'>) {
  const { count } = usePage().format;
  return (
    <details class="evidence">
      <summary>{l10n.t('Evidence ({0})', count(evidence.length))}</summary>
      <ul>
        {evidence.map(({ sign, where, text }, i) => (
          <li key={i}>
            <span class="note">
              {evidencePlace(where)} · <code>{inert(sign)}</code>
            </span>
            <q>
              <code>{visible(text)}</code>
            </q>
          </li>
        ))}
      </ul>
    </details>
  );
}
