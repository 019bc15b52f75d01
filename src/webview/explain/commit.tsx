import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ContentOf, Target } from '../../protocol';
import { usePage } from '../context';
import { ownVerdict } from '../models/counted-in';
import { Button, TextButton } from '../parts/button';
import { ClassBadge } from '../parts/class-badge';
import { Section } from '../parts/section';
import { dayOrUnknown } from '../words/dates';
import { targetName, wouldChange } from '../words/explanation';
import { foundText } from '../words/machine';
import { agentWithModel, classMeaning, subjectText } from '../words/nouns';
import { Counted } from './counted';
import { Evidence } from './evidence';
import type { ExplainedProps } from './props';
import { CopyButton } from './ways';

/** So many commits of a joined branch are listed, those first that wrote most. */
const MOST_JOINED = 20;

type Props = ExplainedProps<ContentOf<'commit'>>;

/** Why a commit has its class: all of it is text of strangers. */
export function CommitExplained({ target, content, open }: Props) {
  const { repository } = target;
  return (
    <>
      <Head target={target} content={content} open={open} />
      <div class="explained">
        <div class="explained-part">
          <Section title={l10n.t('Why')} name="evidence">
            <Evidence evidence={content.evidence} />
          </Section>
          <Finer content={content} open={open} repository={repository} />
          {content.parts.length === 0 ? null : <Parts parts={content.parts} />}
          <Section title={l10n.t('What would change it')} name="change">
            <p class="prose">{wouldChange(content.class)}</p>
          </Section>
        </div>
        <div class="explained-part">
          <Section title={l10n.t('Where its lines count')} name="counted">
            <Counted commit={content} onCommit={commit => open({ kind: 'commit', repository, commit })} />
          </Section>
          <Section title={l10n.t('The commit')} name="facts">
            <Facts commit={content} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Head({ target, content, open }: Props) {
  const { commit, subject, author, date, isMerge, class: name } = content;
  const { format, post } = usePage();
  return (
    <header class="explained-head">
      <Led target={target} open={open} />
      <h1 tabIndex={-1}>{subjectText(subject)}</h1>
      <p class="page-subtitle">
        <code>{commit.slice(0, 10)}</code>
        <span>{inert(author)}</span>
        {date === '' ? (
          <span>{dayOrUnknown(null, format)}</span>
        ) : (
          <time dateTime={date}>{format.day(date)}</time>
        )}
        {isMerge ? <span>{l10n.t('a merge')}</span> : null}
      </p>
      <Verdict line={ownVerdict(content)} of={name} />
      <div class="actions">
        <Button kind="primary" icon="diff" onClick={() => post({ type: 'openCommit', commit })}>
          {l10n.t('Open Diff')}
        </Button>
        <CopyButton what="why" label={l10n.t('Copy Evidence')} />
        <CopyButton what="commit" label={l10n.t('Copy Commit Id')} />
      </div>
    </header>
  );
}

/** What tells lines of the commit apart: a tool's record, sessions on this machine, or the commits of a branch that it joined. */
function Finer({
  content: { recorded, squash, session },
  open,
  repository,
}: Pick<Props, 'content' | 'open'> & { repository: string }) {
  const { format } = usePage();
  if (recorded === null && squash === null && session === null) return null;
  return (
    <Section title={l10n.t('Line by line')} name="finer">
      {recorded === null ? null : (
        <p class="prose">
          {l10n.t(
            'Recorded by {0}, in files: {1}. Lines by AI: {2}, by a known person: {3}. In these files that decides, not the class of the commit.',
            inert([recorded.recorder, recorded.version ?? ''].join(' ').trim()),
            format.count(recorded.files),
            format.count(recorded.ai),
            format.count(recorded.human),
          )}
        </p>
      )}
      {session === null ? null : <p class="prose">{foundText(session, format)}</p>}
      {squash === null ? null : (
        <>
          <p class="prose">
            {l10n.t(
              'It joined {0}. Each line has the class of the commit that wrote it there:',
              inert(squash.branch.replace(/^refs\//, '')),
            )}
          </p>
          <ul class="joined-commits">
            {squash.commits.slice(0, MOST_JOINED).map(({ commit, class: name, lines }) => (
              <li key={commit}>
                <ClassBadge of={name} />{' '}
                <TextButton onClick={() => open({ kind: 'commit', repository, commit })}>
                  <code>{commit.slice(0, 8)}</code>
                </TextButton>{' '}
                <span class="note">{l10n.t('lines: {0}', format.count(lines))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function lineSource(basis: string): string {
  if (basis === 'record') return l10n.t('This line, as a tool recorded it when it was written');
  return basis === 'session'
    ? l10n.t('This line, as it stands in a session that this machine keeps')
    : l10n.t('This line, as the commit of the joined branch says that wrote it');
}

/** Of the line first, where that is known otherwise than by what its commit says. */
function Verdict({ line, of: name }: { line: ContentOf<'commit'>['line']; of: string }) {
  const ofCommit = (
    <>
      <ClassBadge of={name} />
      <span>{classMeaning(name)}</span>
    </>
  );
  if (line === null) return <p class="verdict">{ofCommit}</p>;
  return (
    <>
      <p class="verdict">
        <ClassBadge of={line.class} />
        <span>
          {lineSource(line.basis)}
          {line.agent === null ? '' : ` · ${agentWithModel(line.agent.agent, line.agent.model)}`}
        </span>
      </p>
      <p class="verdict">
        {ofCommit}
        <span class="note">{l10n.t('Its commit as a whole, which does not decide for this line')}</span>
      </p>
    </>
  );
}

/** The line that led here, and the way to the others of its file. */
function Led({ target, open }: { target: Target; open: Props['open'] }) {
  if (target.kind !== 'line') return null;
  const { repository, path } = target;
  return (
    <p class="led">
      <span>{l10n.t('{0} belongs to this commit.', targetName(target))}</span>
      <TextButton onClick={() => open({ kind: 'file', repository, path })}>
        {l10n.t('Explain File')}
      </TextButton>
    </p>
  );
}

/** Of a commit that was made of several: what each of them says by itself. */
function Parts({ parts }: Pick<ContentOf<'commit'>, 'parts'>) {
  return (
    <Section title={l10n.t('Joined messages')} name="parts" note={l10n.t('The strongest is the commit’s.')}>
      <ol class="parts">
        {parts.map(({ title, class: name }, i) => (
          <li key={i}>
            <ClassBadge of={name} />
            <span>{inert(title)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Facts({ commit: { commit, agents, stat } }: { commit: ContentOf<'commit'> }) {
  const { count, list } = usePage().format;
  const names = agents.map(({ agent, model }) => agentWithModel(agent, model));
  return (
    <dl class="commit-facts">
      {names.length === 0 ? null : (
        <>
          <dt>{names.length === 1 ? l10n.t('Agent') : l10n.t('Agents')}</dt>
          <dd>{list(names)}</dd>
        </>
      )}
      {stat === null ? null : (
        <>
          <dt>{l10n.t('Lines')}</dt>
          <dd>
            {stat.files === 1
              ? l10n.t('{0} added, {1} removed, in 1 file', count(stat.added), count(stat.removed))
              : l10n.t(
                  '{0} added, {1} removed, in {2} files',
                  ...[stat.added, stat.removed, stat.files].map(count),
                )}
            <span class="note">{l10n.t('Files that count in no figure are included.')}</span>
          </dd>
        </>
      )}
      <dt>{l10n.t('Id')}</dt>
      <dd>
        <code class="hash">{commit}</code>
      </dd>
    </dl>
  );
}
