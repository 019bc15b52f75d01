import {
  ENGLISH,
  LADDER_VIEW,
  ladderShares,
  OVERWRITE_VIEW,
  RUNG_LAYERS,
  RUNG_STYLES,
  type RungKey,
  stackedBar,
  styleSwatch,
  tableOf,
  trendModel,
} from '../../chart';
import { short } from '../../quote';
import {
  ABOUT_CLOSURE,
  ABOUT_LADDER,
  ABOUT_OVERWRITE,
  aiHasPart,
  atLeast,
  closure,
  HIDDEN_WORDS,
  inEnglish,
  isCutShort,
  LOOP_CAUTION,
  ladder,
  ladderSentence,
  NO_LOOP,
  NO_SHARE,
  overwriteSums,
  overwriteTable,
  percent,
  type Report,
  RUNG_WORDS,
  WITHOUT_AI,
} from '../../report';
import { html, type Markup, NOTHING } from '../markup';
import { about, details, number, type Section, table } from './parts';
import { drawn, pictures } from './pictures';
import { toldPanels } from './told';

type Loop = NonNullable<Report['loop']>;

/** By whose hands lines went, which parts of the loop AI writes, and who writes over whom; null where nothing is told of it. */
export function loop(report: Report): Section | null {
  const { loop } = report;
  if (loop === null) return null;
  return { id: 'loop', title: 'The loop', content: told(report, loop) };
}

function told(report: Report, loop: Loop): Markup {
  const withoutAi = (why: string) => html`<p>${why}</p>\n${toldPanels(report, loop, WITHOUT_AI)}`;
  if (isCutShort(report)) return withoutAi(`${NO_SHARE}.`);
  if (!aiHasPart(loop)) return withoutAi(NO_LOOP);
  return html`<p>${LOOP_CAUTION}</p>\n${byRung(report, loop)}${byRole(loop)}${overwriting(report, loop)}${toldPanels(report, loop)}`;
}

function byRung(report: Report, loop: Loop): Markup {
  const view = LADDER_VIEW;
  const model = trendModel(report, view);
  const { head, rows } = tableOf(model, ENGLISH);
  const shares = ladderShares(model);
  const author = percent(atLeast(loop.autonomy, 3).low);
  const picture = pictures(report, view, {
    name: 'ladder',
    ...(shares === null
      ? { title: 'By whose names new lines went' }
      : { title: ladderSentence(shares, inEnglish(short)), isHeadline: true }),
    label: 'New lines by rung of the ladder of autonomy, over time',
    end: `An agent is the author of ${author} of living lines.`,
  });
  const figures = table({
    id: 'ladder-table',
    caption: 'Rungs: living lines, all lines ever added, and commits',
    head: ['rung', 'share', 'living lines', 'share', 'added lines', 'commits'],
    rows: ladder(loop).map(({ rung, living, added, commits, shares }) => [
      html`${key(rung ?? 'hidden')}${rung === null ? HIDDEN_WORDS : html`${rung} <small>${RUNG_WORDS[rung]}</small>`}`,
      percent(shares.living),
      number(living),
      percent(shares.added),
      number(added),
      number(commits),
    ]),
  });
  const overTime = table({
    id: 'ladder-trend-table',
    caption: 'New lines of 91 days, newest first',
    head,
    rows,
  });
  return html`<h3>The ladder of autonomy</h3>\n${picture}${figures}${details('View as table', overTime)}${about('The ladder of autonomy', ABOUT_LADDER)}`;
}

function key(rung: RungKey): Markup {
  return html`<span class="rung" aria-hidden="true">${drawn(styleSwatch(RUNG_STYLES[rung], `key-${rung}`))}</span>`;
}

function byRole({ roles }: Loop): Markup {
  const shown = roles.filter(row => livingOf(row) > 0);
  if (shown.length === 0) return NOTHING;
  const of = (name: string) => closure(roles.find(({ role }) => role === name)?.autonomy ?? []).living;
  const told = [
    ['AI writes the instructions that direct AI', of('instructions')],
    ['AI writes the tests that judge AI', of('test')],
  ] as const;
  const sentences = told.map(([words, share]) =>
    share === null
      ? NOTHING
      : html`<p>${words}: <strong>${percent(share)}</strong> of these lines that live.</p>\n`,
  );
  const rows = shown.map(row => [
    row.role,
    drawn(stackedBar(partsOf(row), 10, `closure-${row.role}`)),
    percent(closure(row.autonomy).living),
    percent(atLeast(row.autonomy, 3).low),
    number(livingOf(row)),
  ]);
  const figures = table({
    id: 'closure-table',
    caption: 'Living lines by what their file is for, and rungs from the highest on',
    text: [1],
    head: ['role', 'rungs', 'AI is named', 'an agent is the author', 'lines'],
    rows,
  });
  return html`<h3>What is closed, by role of files</h3>\n${sentences}${figures}${about('What is closed, by role of files', ABOUT_CLOSURE)}`;
}

function livingOf({ autonomy }: Loop['roles'][number]): number {
  return autonomy.reduce((sum, { living }) => sum + living, 0);
}

function partsOf(row: Loop['roles'][number]) {
  const all = livingOf(row);
  return RUNG_LAYERS.filter(rung => rung !== 0).map(rung => ({
    style: RUNG_STYLES[rung],
    share: (row.autonomy.find(known => (known.rung ?? 'hidden') === rung)?.living ?? 0) / all,
  }));
}

function overwriting(report: Report, loop: Loop): Markup {
  const { all, aiOverAi, aiOverOthers, othersOverAi } = overwriteSums(loop);
  if (all === 0) return NOTHING;
  const { by, of, lines, most } = overwriteTable(loop);
  const sentence = `Of ${number(all)} lines that were ever taken away, AI took ${number(aiOverAi)} from AI and ${number(aiOverOthers)} from others; others took ${number(othersOverAi)} from AI.`;
  const figures = table({
    id: 'overwrite-table',
    caption: 'Lines taken away: rows took them, columns had brought them',
    head: ['taken by', ...of.map(name => `from ${name}`)],
    rows: by.map(taker => [taker as string, ...of.map(owner => cell(lines(taker, owner), most))]),
  });
  const picture = pictures(report, OVERWRITE_VIEW, {
    name: 'generations',
    title: 'AI over AI, over time',
    label: 'Lines taken away in 91 days: by AI from AI, by AI from others, by others from AI',
    end: sentence,
  });
  return html`<h3>Who writes over whom</h3>\n<p>${sentence}</p>\n${figures}${picture}${about('Who writes over whom', ABOUT_OVERWRITE)}`;
}

/** A number with a bar under it, which says nothing new. */
function cell(lines: number, most: number): Markup {
  const width = Math.round((lines / most) * 1000) / 10;
  return html`${number(lines)}<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="wi-fill-rung3" width="${width}%" height="100%"/></svg>`;
}
