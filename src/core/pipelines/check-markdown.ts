import { breachText, type FaultyCommit } from '../policy';
import { markdownText, table } from '../report';
import { grouped } from '../text';
import { type CheckOutcome, holds, notesOf, sentencesOf } from './check-outcome';

/** So many commits have a row: a comment must stay short. */
const MOST_ROWS = 20;

/** For the summary of a job, or for a comment. */
export function checkMarkdown(outcome: CheckOutcome): string {
  const held = holds(outcome);
  const word = held === null ? 'Undecided' : held ? 'Holds' : 'Broken';
  const parts = [
    `### AI check: ${word}`,
    ...sentencesOf(outcome).map(inLine),
    ...(outcome.policy === null ? [] : [rows(outcome.policy.verdict)]),
    notesOf(outcome)
      .map(note => `- ${inLine(note)}`)
      .join('\n'),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function rows({
  faulty,
  broken,
  lacking,
}: {
  faulty: readonly FaultyCommit[];
  broken: number;
  lacking: number;
}): string {
  if (faulty.length === 0) return '';
  const named = faulty.slice(0, MOST_ROWS);
  const lines = named.map(({ commit, subject, breaches }) => [
    `\`${commit.slice(0, 12)}\` ${markdownText(subject)}`,
    breaches
      .map(breach => `${breach.level === 'must' ? '' : '(asked for) '}${inLine(breachText(breach))}`)
      .join('; '),
  ]);
  const rest = broken + lacking - named.length;
  return table(['commit', 'rule'], lines) + (rest > 0 ? `\n\nand ${grouped(rest)} more` : '');
}

/** Sentences are longer than names may be, and hold what is no markup of ours. */
function inLine(text: string): string {
  const pieces = text.match(/.{1,150}(?:\s|$)|.{1,150}/gu) ?? [];
  return pieces.map(piece => markdownText(piece)).join(' ');
}
