import type { Box } from '../layout/boxes';
import { tenth } from '../layout/boxes';
import { FLAG_ROW, type FlagMark, PENNANT } from '../layout/flags';
import { RAIL_FONT, type RailMark } from '../layout/rail';
import { textWidth } from '../layout/text-width';
import { isPassing } from '../model/marks';
import type { ChartWords } from '../words/words';
import { type Drawing, element, text } from './drawing';

const SINGLE = 10;
const HEIGHT = 12;
const SMALL = 9;

/** From the pennant to the foot of the plot; what did not last only points at it. */
export function drawPole({ x, box, milestones }: FlagMark, plot: Box): Drawing {
  const passing = milestones.every(isPassing);
  const foot = passing ? plot.y + 4 : plot.y + plot.height;
  return element('path', {
    class: 'wi-pole wi-stroke-milestone',
    d: `M${tenth(x)},${box.y + 4}V${foot}`,
    fill: 'none',
    'stroke-opacity': passing ? 0.6 : 0.45,
  });
}

/** A pennant, with a number in it where it speaks for several, and its label. */
export function drawFlag(flag: FlagMark, words: ChartWords): Drawing[] {
  const { box, milestones, label } = flag;
  const away = flag.side === 'right' ? 1 : -1;
  const y = box.y + (FLAG_ROW - HEIGHT) / 2;
  const number = numberIn(flag, words);
  const width = number === '' ? SINGLE : Math.min(PENNANT - 4, Math.max(17, textWidth(number, SMALL) + 9));
  const drawn = [pennant(flag, y, width)];
  if (number !== '')
    drawn.push(
      text(number, {
        class: `wi-number wi-fill-${milestones.every(isPassing) ? 'milestone' : 'background'}`,
        x: tenth(flag.x + away * (width / 2 - 1)),
        y: y + 9.5,
        'text-anchor': 'middle',
        'font-size': SMALL,
        'font-weight': 600,
      }),
    );
  if (label === '') return drawn;
  const anchor = flag.side === 'right' ? 'start' : 'end';
  const x = tenth(flag.x + away * (width + 4));
  return [...drawn, text(label, { class: 'wi-fill-foreground', x, y: y + 10, 'text-anchor': anchor })];
}

/** How many milestones share a flag, or how many more than the one that is named. */
function numberIn({ milestones, label }: FlagMark, words: ChartWords): string {
  if (milestones.length === 1) return '';
  return label === '' ? words.count(milestones.length) : words.more(milestones.length - 1);
}

/** Only an outline for what did not last. */
function pennant({ x, side, milestones }: FlagMark, y: number, width: number): Drawing {
  const passing = milestones.every(isPassing);
  const [out, notch] = side === 'right' ? [width, -3] : [-width, 3];
  return element('path', {
    class: `wi-pennant wi-stroke-milestone wi-fill-${passing ? 'background' : 'milestone'}`,
    d: `M${tenth(x)},${y}h${out}l${notch},${HEIGHT / 2}l${-notch},${HEIGHT / 2}h${-out}Z`,
    'stroke-linejoin': 'round',
  });
}

/** A tick for a release, a diamond for a tool. */
export function drawMark(mark: RailMark, plot: Box): Drawing[] {
  const y = plot.y + plot.height;
  const shape =
    mark.kind === 'release'
      ? element('path', {
          class: 'wi-release wi-stroke-muted',
          d: `M${tenth(mark.x)},${y + 1}v5`,
          fill: 'none',
        })
      : element('path', {
          class: 'wi-tool wi-fill-milestone wi-stroke-background',
          d: `M${tenth(mark.x)},${y - 4}l4,4l-4,4l-4,-4Z`,
        });
  if (mark.label === '') return [shape];
  const place = { x: tenth(mark.labelX), y: y + 16, 'font-size': RAIL_FONT };
  return [shape, text(mark.label, { class: 'wi-fill-muted', ...place })];
}
