import {
  DARK_PALETTE,
  type Drawing,
  drawTrend,
  ENGLISH,
  fitText,
  heldThreshold,
  LIGHT_PALETTE,
  layoutTrend,
  levelName,
  storyView,
  svgText,
  textWidth,
  thresholdParts,
  trendModel,
} from '../chart';
import { declaredWord, incompleteInShort, isCutShort, percent, type Report, upperPercent } from '../report';
import { grouped } from '../text';
import { answer, caveat } from './answer';
import { short, shortId } from './safe-text';

/** Pixels: what the previews of links are shown in. */
export const CARD = { width: 1200, height: 630 } as const;
export type CardTheme = 'light' | 'dark';

/** What the card of a report is made from: all but its files, which a page does not have. */
export type CardReport = Omit<Report, 'paths'>;

const EDGE = 56;
const [NUMBER, LINE, SMALL, FOOT] = [124, 36, 24, 18];
/** The chart is drawn smaller and magnified, so that its writing is read in a feed. */
const CHART = { y: 224, scale: 1.7, width: (CARD.width - 2 * 40) / 1.7, height: 340 / 1.7 } as const;

/** The number, its sentence and the story on one picture, with the commit and the rule to verify it by. */
export function toCard(report: CardReport, theme: CardTheme): string {
  const head = headOf(report);
  const number = textWidth(head.number, NUMBER) * DIGITS;
  const x = EDGE + number + 36;
  const room = CARD.width - EDGE - x;
  const base = head.lines.length === 1 ? 128 : 100;
  const lines = head.lines.map((content, i) => {
    const size = Math.min(LINE, (LINE * room) / textWidth(content, LINE));
    return text(fitText(content, Math.max(LEAST, Math.floor(size)), room), x, base + i * 46, {
      class: 'wi-fill-foreground',
      'font-size': Math.max(LEAST, Math.floor(size)),
    });
  });
  const picture: Drawing = {
    tag: 'svg',
    attributes: { ...CARD, viewBox: `0 0 ${CARD.width} ${CARD.height}` },
    children: [
      text(head.number, EDGE, 146, {
        class: 'wi-fill-declared wi-number',
        'font-size': NUMBER,
        'font-weight': 700,
        textLength: Math.round(number),
        lengthAdjust: 'spacingAndGlyphs',
      }),
      ...lines,
      text(fitText(head.small, SMALL, CARD.width - 2 * EDGE), EDGE, 200, {
        class: 'wi-fill-muted',
        'font-size': SMALL,
      }),
      chartOf(report),
      ...footOf(report),
    ],
  };
  return svgText(picture, {
    title: `How much of ${short(report.repository.name)} did AI write?`,
    description: `${answer(report)}.${caveat(report)} ${sourceOf(report)}.`,
    palette: theme === 'dark' ? DARK_PALETTE : LIGHT_PALETTE,
  });
}

/** Figures are narrower than letters are reckoned. */
const DIGITS = 0.95;
/** No line is written smaller: what does not fit then is cut short. */
const LEAST = 22;
const LONGEST_NAME = 28;

interface Head {
  readonly number: string;
  readonly lines: readonly string[];
  readonly small: string;
}

function headOf(report: CardReport): Head {
  const { share, living, milestones } = report;
  const name = shortName(report);
  const lines = `${grouped(living.counted)} living lines`;
  const gap = incompleteInShort(report);
  if (share.low === null)
    return {
      number: '?',
      lines: [`How much of ${name} is AI’s is not known.`],
      small: isCutShort(report) ? 'The history is cut before its lines were written' : 'No line counts',
    };
  const held = heldThreshold(milestones);
  const level = held === null ? null : levelName(thresholdParts(held)!.threshold).toLowerCase();
  const since = held === null ? '' : ENGLISH.day(Date.parse(held.date) / 1000);
  return {
    number: percent(share.low),
    lines: [
      `of ${name} is ${declaredWord(living)} AI.`,
      ...(level === null ? [] : [`At least ${level} since ${since}.`]),
    ],
    small: `${lines} · ${percent(share.users)} with AI users · up to ${upperPercent(share.high)}${gap === null ? '' : ` · ${gap}`}`,
  };
}

/** With the one event that tells most. */
function chartOf(report: CardReport): Drawing {
  const model = trendModel(report, storyView(report));
  const told = { ...model, events: model.events.slice(0, 1) };
  const { width, height, scale, y } = CHART;
  const size = { width: Math.round(width), height: Math.round(height) };
  const drawing = drawTrend(layoutTrend(told, size, ENGLISH), ENGLISH, 'card');
  return {
    ...drawing,
    attributes: {
      ...drawing.attributes,
      x: 40,
      y,
      width: Math.round(size.width * scale),
      height: Math.round(size.height * scale),
    },
  };
}

function footOf(report: CardReport): Drawing[] {
  const { repository, rule } = report;
  const y = CARD.height - 28;
  const date =
    repository.headDate === null ? '' : ` · ${ENGLISH.day(Date.parse(repository.headDate) / 1000)}`;
  const head = repository.head.slice(0, 8);
  const left = `${shortName(report)}@${head}${date}`;
  const right = `verify: writes-itself report --rev ${head} · rule ${short(rule.id)} ${rule.hash.slice(0, 8)}`;
  const style = { class: 'wi-fill-muted', 'font-size': FOOT };
  const room = CARD.width - 2 * EDGE - textWidth(right, FOOT) - 16;
  return [
    text(fitText(left, FOOT, room), EDGE, y, style),
    text(right, CARD.width - EDGE, y, { ...style, 'text-anchor': 'end' }),
  ];
}

function shortName({ repository }: CardReport): string {
  const letters = [...short(repository.name)];
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function sourceOf({ repository, rule }: CardReport): string {
  return `Commit ${shortId(repository.head)}, rule ${rule.id} ${shortId(rule.hash)}`;
}

function text(content: string, x: number, y: number, attributes: Drawing['attributes']): Drawing {
  return { tag: 'text', attributes: { x: Math.round(x), y, ...attributes }, children: [content] };
}
