import { BOUND_HEADS, markdownText, numbers, percent, SOURCE, table, upperPercent } from '../report';
import { grouped } from '../text';
import type { ClaimAnswer } from './answer';
import type { Undecided } from './judge';
import { readingNotes } from './reading-notes';
import { UNIT_WORDS, whyOf, wouldDecide } from './reasons';

const TITLES = { supported: 'Supported', refuted: 'Refuted', undecidable: 'Undecidable' } as const;
const KINDS = {
  unit: 'git counts something else',
  silent: 'the evidence is silent',
  clone: 'this clone cannot tell',
} as const satisfies Record<Undecided, string>;

/** The answer for people. */
export function claimMarkdown(answer: ClaimAnswer): string {
  const { claim, judgement } = answer;
  const { verdict, kind } = judgement;
  const title = `# ${TITLES[verdict]}${kind === null ? '' : `: ${KINDS[kind]}`}`;
  const decide = wouldDecide(answer);
  const sections = [
    title,
    `Claim: “${markdownText(claim.text)}”`,
    whyOf(answer).map(markdownText).join(' '),
    figures(answer),
    `## How the claim was read\n\n${list(readingNotes(answer))}`,
    ...(decide.length === 0 ? [] : [`## What would decide it\n\n${list(decide)}`]),
    made(answer),
  ];
  return `${sections.join('\n\n')}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}

function figures({ claim: { agent }, measured }: ClaimAnswer): string {
  const { unit, counts, share, ofAgent } = measured;
  const row = [
    UNIT_WORDS[unit],
    grouped(counts.counted),
    percent(share.low),
    percent(share.users),
    upperPercent(share.high),
  ];
  const shown = table(['what', ...['counted', ...BOUND_HEADS].map(numbers)], [row]);
  const own =
    agent === null || ofAgent === null
      ? ''
      : `\n\n${grouped(ofAgent)} of them name ${markdownText(agent)} before any other agent.`;
  const { estimate } = share;
  const estimated =
    estimate === null
      ? ''
      : `\n\nAs far as records of this repository tell, AI wrote ${percent(estimate.value)} (${percent(estimate.from)} to ${percent(estimate.to)}).`;
  return `${shown}${own}${estimated}`;
}

function made({ measured: { rule, to } }: ClaimAnswer): string {
  return `At \`${to.slice(0, 12)}\`, rule \`${rule.id}\`, hash \`${rule.hash}\`. Made with the program from ${SOURCE}`;
}
