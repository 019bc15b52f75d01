import * as l10n from '@vscode/l10n';
import { inert, visible } from '../../core/text';
import type { ListedCommit } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { ClassBadge } from '../parts/class-badge';
import { Signs } from '../parts/signs';
import { boundMeaning, boundName } from '../words/bounds';
import { agentWithModel, subjectText } from '../words/nouns';

/** A commit, why it has its class, and the ways to its changes. All of it is text of strangers. */
export function CommitItem({ row }: { row: ListedCommit }) {
  const { post } = usePage();
  const { commit, author, subject, evidence } = row;
  return (
    <li class="commit">
      <p class="commit-subject">{subjectText(subject, visible)}</p>
      <p class="commit-line">
        <ClassBadge of={row.class} />
        {isUsers(row) ? <UsersBadge /> : null}
        <Agents agents={row.agents} />
        <span class="note">{inert(author)}</span>
        <Dates row={row} />
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

/** Whether it says nothing itself and is counted with AI users all the same. */
function isUsers({ commit, users }: ListedCommit): boolean {
  return users !== null && users.commit !== commit;
}

function UsersBadge() {
  return (
    <span class="badge" title={boundMeaning('users')}>
      <svg class="bar key" width="12" height="12" aria-hidden="true">
        <rect class="bar-users" x="0.5" y="0.5" width="11" height="11" rx="2" />
      </svg>
      {boundName('users')}
    </span>
  );
}

/** Its own day, and the day by which lists go where that is another. */
function Dates({ row: { date, landed } }: { row: ListedCommit }) {
  const { day } = usePage().format;
  return (
    <>
      <time class="note" dateTime={date}>
        {day(date)}
      </time>
      {day(landed) === day(date) ? null : (
        <time class="note" dateTime={landed} title={l10n.t('The day on which the main line took it in')}>
          {l10n.t('landed {0}', day(landed))}
        </time>
      )}
    </>
  );
}

/** Why a commit without a sign is counted with AI users. */
function Reason({ row }: { row: ListedCommit }) {
  const { format, post } = usePage();
  const { users } = row;
  if (users === null || !isUsers(row)) return null;
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

function Agents({ agents }: Pick<ListedCommit, 'agents'>) {
  const names = agents.map(({ agent, model }) => agentWithModel(agent, model));
  const { list } = usePage().format;
  return names.length === 0 ? null : <span class="agent-names">{list(names)}</span>;
}

function EvidenceList({ evidence }: Pick<ListedCommit, 'evidence'>) {
  const { count } = usePage().format;
  return (
    <details class="evidence">
      <summary>{l10n.t('Evidence ({0})', count(evidence.length))}</summary>
      <Signs evidence={evidence} />
    </details>
  );
}
