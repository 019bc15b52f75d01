import { grouped } from '../text';
import { incompleteReason } from './completeness';
import type { Defined } from './definitions-schema';
import { markdownText, numbers, percent, table } from './markdown-text';
import { SOURCE } from './source';

/** The same commit under every definition, for people. `name` is the repository's. */
export function definitionsMarkdown(rows: readonly Defined[], name: string): string {
  const [first] = rows;
  if (first === undefined) return '';
  const { commit, since, rule, reasons } = first;
  const told = rows.filter(({ status }) => status !== 'refused');
  const range = since === null ? '' : `, of what came after \`${since.slice(0, 12)}\``;
  const sections = [
    `# ${markdownText(name)}: how much did AI write, and by whose definition?`,
    `At \`${commit.slice(0, 12)}\`${range}. Rule \`${rule.id}\`, hash \`${rule.hash}\`.`,
    reasons.map(reason => `${incompleteReason(reason)}.`).join('\n'),
    figures(told),
    `## How each comes from ours\n\n${told.map(way).join('\n')}`,
    refusals(rows.filter(({ status }) => status === 'refused')),
    `Made with the program from ${SOURCE}`,
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function figures(rows: readonly Defined[]): string {
  const body = rows.map(row => [
    `\`${row.id}\``,
    row.name,
    shareText(row),
    amountText(row.ai),
    amountText(row.counted),
    row.unit,
    row.status,
  ]);
  const heads = ['id', 'definition', numbers('share'), numbers('AI'), numbers('of'), 'unit', 'status'];
  return table(heads, body);
}

function shareText({ share, between }: Defined): string {
  return between === null ? percent(share) : `${percent(between.from)} to ${percent(between.to)}`;
}

/** Weighted lines need not be whole. */
function amountText(value: number | null): string {
  if (value === null) return '–';
  const [whole = '', part] = String(value).split('.');
  return grouped(Number(whole)) + (part === undefined ? '' : `.${part}`);
}

function way(row: Defined): string {
  const steps = row.steps.map(({ says, share }) => `${says} (${percent(share)})`);
  const parts = [
    steps.length === 0 ? 'ours itself' : `ours, then ${steps.join('; then ')}`,
    ...(row.numerator === null ? [] : [`AI is ${row.numerator}, of ${row.denominator}`]),
    row.unknownAs ?? '',
    row.lacking === null ? '' : `${row.counted === null ? 'no figure' : 'note'}: ${row.lacking}`,
    row.between === null ? '' : `${grouped(row.between.open)} lines could not be looked at`,
    row.differs === null ? '' : `differs: ${row.differs}`,
  ];
  return `- \`${row.id}\`: ${parts.filter(part => part !== '').join('. ')}. ${row.source}`;
}

function refusals(rows: readonly Defined[]): string {
  if (rows.length === 0) return '';
  const body = rows.map(({ id, name, unit, differs, source }) => [
    `\`${id}\``,
    name,
    unit,
    differs ?? '',
    source,
  ]);
  return `## Not to be had from a clone\n\n${table(['id', 'definition', 'unit', 'why', 'source'], body)}`;
}
