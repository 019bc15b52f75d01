import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'preact/hooks';
import type { Defined } from '../../../core/report';
import { visible } from '../../../core/text';
import type { DefinitionsTold } from '../../../protocol';
import { usePage } from '../../context';
import { Button } from '../../parts/button';
import { Making } from '../../parts/making';
import { Empty, Section } from '../../parts/section';
import type { PanelProps } from '../panel';
import { Compared } from './compared';

const HEADING = 'definitions';

/** The same commit under every definition in use: made where the reader asks for it. */
export function Definitions({ report, isWhole, background }: PanelProps) {
  const { post } = usePage();
  const { head } = report.repository;
  const told = isOf(background.definitions, head, report.rule.hash);
  const made = useLastMade(told, `${head} ${report.rule.hash}`);
  const define = (all: boolean) => {
    post({ type: 'define', all });
    // What was pressed goes away.
    document.getElementById(HEADING)?.focus();
  };
  const making = told?.state.kind === 'making' ? told.state : null;
  const problem = told?.state.kind === 'none' ? told.state.problem : null;
  const label = l10n.t('Comparing definitions');
  return (
    <Section
      title={l10n.t('By whose definition?')}
      name="definitions"
      id={HEADING}
      note={l10n.t('This commit as others would count it')}
    >
      {made === null && making === null ? <Offer isWhole={isWhole} onDefine={() => define(false)} /> : null}
      {making === null ? null : (
        <Making state={making} label={label} stop={{ type: 'stop', what: 'definitions' }} />
      )}
      {problem === null ? null : <p class="problem-text">{visible(problem)}</p>}
      <p class="only-heard" role="status">
        {making === null ? (made === null ? '' : l10n.t('The definitions are compared.')) : label}
      </p>
      {made === null ? null : <Compared report={report} rows={made.rows} />}
      {made === null || made.all || making !== null ? null : (
        <p class="note look-further">
          <Button onClick={() => define(true)}>{l10n.t('Look at Every Line')}</Button>
          {l10n.t('Also git blame -C -C -C, and whatever lines are open: this may take long.')}
        </p>
      )}
    </Section>
  );
}

function Offer({ isWhole, onDefine }: { isWhole: boolean; onDefine: () => void }) {
  if (!isWhole) return <Empty>{l10n.t('The definitions can be compared once the analysis is done.')}</Empty>;
  return (
    <div class="offer">
      <p>
        {l10n.t(
          'Whoever says “AI wrote so much” counts in a way of their own: git blame and its switches, Aider, aiblame, GitClear, Claude Code, git-ai, commits with a mark. Each is reckoned for this commit, with its source and the steps that lead from ours to it.',
        )}
      </p>
      <p>
        <Button onClick={onDefine}>{l10n.t('Compare Definitions')}</Button>
      </p>
      <p class="note">
        {l10n.t('This takes two or three times as long as a first analysis. It is remembered.')}
      </p>
    </div>
  );
}

interface Made {
  readonly of: string;
  readonly all: boolean;
  readonly rows: readonly Defined[];
}

/** Of a commit and a rule: what was made last stays while more of it is being made. */
function useLastMade(told: DefinitionsTold | null, of: string): Made | null {
  const [last, setLast] = useState<Made | null>(null);
  useEffect(() => {
    if (told?.state.kind === 'made') setLast({ of, all: told.all, rows: told.state.rows });
  }, [told, of]);
  if (told?.state.kind === 'made') return { of, all: told.all, rows: told.state.rows };
  return last?.of === of ? last : null;
}

function isOf(told: DefinitionsTold | null, head: string, rule: string): DefinitionsTold | null {
  return told !== null && told.head === head && told.rule === rule ? told : null;
}
