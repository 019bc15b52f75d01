import type { FileRole } from '../model';
import { grouped } from '../text';
import { isCutShort, NO_SHARE } from './completeness';
import { aiHasPart } from './ladder';
import { LOOP_CAUTION, NO_LOOP } from './loop-words';
import { numbers, percent, table } from './markdown-text';
import { overwriteSums } from './overwriting';
import { WITHOUT_AI } from './panels';
import { panelsMarkdown } from './panels-markdown';
import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;
type Rung = Loop['autonomy'][number];

export const RUNG_WORDS = [
  'no evidence of AI',
  'assisted',
  'co-authored',
  'an agent is the author, a person committed',
  'an agent is author and committer, a person merged or reviewed',
  "no person's name anywhere on the way",
] as const;
export const HIDDEN_WORDS = 'not knowable: a forge made the commit';

/** By whose hands lines went, which parts of the loop AI writes, and who writes over whom; where AI has no part, or the history is cut, only what files say of declaring, or nothing. */
export function loopMarkdown(report: Report): string {
  const { loop } = report;
  if (loop === null) return '';
  if (isCutShort(report) || !aiHasPart(loop)) return withoutAi(report, loop);
  const living = sumOf(loop.autonomy, 'living');
  const added = sumOf(loop.autonomy, 'added');
  const rows = loop.autonomy
    .filter(row => row.living + row.added + row.commits > 0)
    .map(row => [
      row.rung === null ? HIDDEN_WORDS : `${row.rung}: ${RUNG_WORDS[row.rung]}`,
      grouped(row.living),
      percent(living === 0 ? null : row.living / living),
      grouped(row.added),
      percent(added === 0 ? null : row.added / added),
      grouped(row.commits),
    ]);
  const heads = ['living lines', 'share', 'added lines', 'share', 'commits'].map(numbers);
  return [
    '## The loop',
    table(['by whose names it went', ...heads], rows),
    LOOP_CAUTION,
    ...[...closureSentences(loop), overwriteSentence(loop)].filter(text => text !== ''),
    ...panelsMarkdown(report, loop),
  ].join('\n\n');
}

/** What files say of declaring is told in any case. */
function withoutAi(report: Report, loop: Loop): string {
  const panels = panelsMarkdown(report, loop, WITHOUT_AI);
  if (panels.length === 0) return '';
  const why = isCutShort(report) ? `${NO_SHARE}.` : NO_LOOP;
  return ['## The loop', why, ...panels].join('\n\n');
}

/** Rung 2 or more: AI is named as one who wrote it. What is not knowable is such, too. */
export function closure(autonomy: readonly Pick<Rung, 'rung' | 'living' | 'added'>[]) {
  const isAi = ({ rung }: Pick<Rung, 'rung'>) => rung === null || rung >= 2;
  const share = (measure: 'living' | 'added') => {
    const all = sumOf(autonomy, measure);
    return all === 0 ? null : sumOf(autonomy.filter(isAi), measure) / all;
  };
  return { living: share('living'), added: share('added') };
}

const CLOSED: readonly (readonly [FileRole, string])[] = [
  ['instructions', 'of the instructions that direct agents'],
  ['test', 'of the tests that judge the work'],
  ['ci', 'of what builds and releases it'],
];

function closureSentences({ roles }: Loop): string[] {
  const told = CLOSED.flatMap(([role, words]) => {
    const { living = null } = closure(roles.find(row => row.role === role)?.autonomy ?? []);
    return living === null ? [] : [`${percent(living)} ${words}`];
  });
  return told.length === 0 ? [] : [`Declared or recorded AI wrote, of lines that live: ${told.join('; ')}.`];
}

function overwriteSentence(loop: Loop): string {
  const { aiOverAi, aiOverOthers, othersOverAi, all } = overwriteSums(loop);
  if (all === 0) return '';
  return `Of ${grouped(all)} lines that were ever taken away, AI took ${grouped(aiOverAi)} from AI and ${grouped(aiOverOthers)} from others; others took ${grouped(othersOverAi)} from AI.`;
}

function sumOf<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
