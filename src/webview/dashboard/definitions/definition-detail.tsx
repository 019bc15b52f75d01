import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { Defined } from '../../../core/report';
import { inert } from '../../../core/text';
import { usePage } from '../../context';
import type { Format } from '../../format';
import { TextButton } from '../../parts/button';
import { amountText, definitionQuote, definitionText } from '../../words/definitions';
import { Source } from './source';

/** What a definition divides, how it comes from ours, and where it is published. */
export function DefinitionDetail({ row }: { row: Defined }) {
  const { format, post } = usePage();
  const { numerator, denominator, between, lacking, differs, rule } = row;
  const quote = () => post({ type: 'copy', text: definitionQuote(row, format) });
  return (
    <>
      <dl class="about-words">
        <Fact name={l10n.t('AI')}>{counted(row.ai, numerator, format)}</Fact>
        <Fact name={l10n.t('Of')}>{counted(row.counted, denominator, format)}</Fact>
        <Fact name={l10n.t('Unknown')}>{definitionText(row.unknownAs ?? '')}</Fact>
        {between === null ? null : (
          <Fact name={l10n.t('Not looked at')}>
            {l10n.t('{0} lines: the share lies between two', format.count(between.open))}
          </Fact>
        )}
        {lacking === null ? null : (
          <Fact name={row.counted === null ? l10n.t('No figure') : l10n.t('Note')}>
            {definitionText(lacking)}
          </Fact>
        )}
        {differs === null ? null : <Fact name={l10n.t('Differs')}>{definitionText(differs)}</Fact>}
        <Fact name={l10n.t('From ours')}>
          <Steps row={row} />
        </Fact>
        <Fact name={l10n.t('Source')}>
          <Source url={row.source} />
        </Fact>
        <Fact name={l10n.t('Rule')}>
          {inert(rule.id)} <code>{inert(rule.hash.slice(0, 12))}</code>
        </Fact>
      </dl>
      <p>
        <TextButton onClick={quote}>{l10n.t('Copy as a sentence to quote')}</TextButton>
      </p>
    </>
  );
}

function counted(value: number | null, words: string | null, format: Format): string {
  const text = definitionText(words ?? '');
  return value === null ? text : `${amountText(value, format)} ${text}`;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Steps({ row: { steps } }: { row: Defined }) {
  const { format } = usePage();
  if (steps.length === 0) return <>{l10n.t('it is ours')}</>;
  return (
    <ol class="definition-steps">
      {steps.map(({ says, share }) => (
        <li key={says}>
          {definitionText(says)}
          {share === null ? null : <span class="note"> {format.percent(share)}</span>}
        </li>
      ))}
    </ol>
  );
}
