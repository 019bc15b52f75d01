import * as l10n from '@vscode/l10n';
import { CLASSES } from '../../core/model';
import { NO_SHARES, sharesOf } from '../../core/report';
import { inert } from '../../core/text';
import type { ContentOf } from '../../protocol';
import { usePage } from '../context';
import { LengthBar } from '../parts/bars';
import { Button } from '../parts/button';
import { ClassBadge } from '../parts/class-badge';
import { ClassBar } from '../parts/class-bar';
import { Headline } from '../parts/headline';
import { Empty, Section } from '../parts/section';
import { noShare } from '../words/completeness';
import { dayOrUnknown } from '../words/dates';
import { notCounted } from '../words/explanation';
import { agentWithModel } from '../words/nouns';
import { Owners } from './owners';
import type { ExplainedProps } from './props';
import { CopyButton } from './ways';

type Props = ExplainedProps<ContentOf<'file'>>;

/** Who wrote the lines of one file. */
export function FileExplained({ target, content, open }: Props) {
  const { post } = usePage();
  if (target.kind !== 'file') return null;
  const { path, repository } = target;
  const { leftOut, lines, owners, allOwners } = content;
  return (
    <>
      <header class="explained-head">
        <h1 tabIndex={-1}>{inert(path)}</h1>
        <Facts content={content} />
        {leftOut === null ? <Shares content={content} /> : <Empty>{notCounted(leftOut, content.head)}</Empty>}
        <div class="actions">
          <Button kind="primary" icon="file" onClick={() => post({ type: 'openFile', path })}>
            {l10n.t('Open File')}
          </Button>
          {leftOut === null ? <CopyButton what="why" label={l10n.t('Copy Report')} /> : null}
        </div>
      </header>
      {lines.counted === 0 ? null : (
        <div class="explained explained-file">
          <div class="explained-part">
            <Section title={l10n.t('Classes')} name="classes">
              <Classes content={content} />
            </Section>
            {content.agents.length === 0 ? null : (
              <Section title={l10n.t('Agents and models')} name="file-agents">
                <Agents content={content} />
              </Section>
            )}
          </div>
          <Section title={l10n.t('Commits that own its lines')} name="owners">
            <Owners
              owners={owners}
              all={allOwners}
              lines={lines.counted}
              onCommit={commit => open({ kind: 'commit', repository, commit })}
            />
          </Section>
        </div>
      )}
    </>
  );
}

function Facts({ content: { head, date } }: Pick<Props, 'content'>) {
  const { format } = usePage();
  return (
    <p class="page-subtitle">
      <span>{l10n.t('at commit {0}', head.slice(0, 10))}</span>
      <span>{dayOrUnknown(date, format)}</span>
    </p>
  );
}

function Shares({ content: { lines, isTold } }: Pick<Props, 'content'>) {
  const shares = isTold ? sharesOf(lines) : NO_SHARES;
  if (shares.low === null)
    return <Empty>{lines.counted === 0 ? l10n.t('The file is empty.') : noShare()}</Empty>;
  return <Headline shares={shares} lines={lines.counted} />;
}

function Classes({ content: { lines } }: Pick<Props, 'content'>) {
  const { percent, count } = usePage().format;
  return (
    <ul class="lengths">
      {CLASSES.filter(name => lines[name] > 0).map(name => (
        <li key={name}>
          <ClassBadge of={name} />
          <span class="note">{count(lines[name])}</span>
          <strong>{percent(lines[name] / lines.counted)}</strong>
          <ClassBar of={name} part={lines[name] / lines.counted} />
        </li>
      ))}
    </ul>
  );
}

function Agents({ content: { agents, lines } }: Pick<Props, 'content'>) {
  const { percent, count } = usePage().format;
  return (
    <ul class="lengths">
      {agents.map(({ agent, model, lines: own }, i) => (
        <li key={i}>
          <span>{agentWithModel(agent, model)}</span>
          <span class="note">{count(own)}</span>
          <strong>{percent(own / lines.counted)}</strong>
          <LengthBar part={own / lines.counted} />
        </li>
      ))}
    </ul>
  );
}
