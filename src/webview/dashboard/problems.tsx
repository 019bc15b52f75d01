import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { Empty, Section } from '../parts/section';
import { problemText } from '../words/problems';
import type { PanelProps } from './panel';

export function Problems({ report: { problems } }: PanelProps) {
  return (
    <Section title={l10n.t('Could everything be read?')} name="problems">
      {problems.length > 0 ? (
        <ul class="problems">
          {problems.map(problem => (
            <Row key={problem.code} problem={problem} />
          ))}
        </ul>
      ) : (
        <Empty>{l10n.t('Yes: everything could be read as it stands.')}</Empty>
      )}
    </Section>
  );
}

function Row({ problem }: { problem: ShownReport['problems'][number] }) {
  const { count } = usePage().format;
  const { examples } = problem;
  return (
    <li>
      <span class="problem-count">{count(problem.count)}</span>
      <div>
        <p>{problemText(problem)}</p>
        {examples.length === 0 ? null : (
          <details>
            <summary>
              {problem.count > examples.length
                ? l10n.t('First {0}', count(examples.length))
                : l10n.t('Which')}
            </summary>
            <ul class="examples">
              {examples.map(example => (
                <li key={example}>
                  <code>{inert(example)}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
