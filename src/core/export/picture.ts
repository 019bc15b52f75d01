import { type Drawing, ENGLISH, storyView, svgText, trendFigure } from '../chart';
import { answer, caveat, day, short, shortId } from '../quote';
import { incompleteInShort, type Report } from '../report';

const [WIDTH, EDGE, TITLE, FOOT] = [1200, 16, 44, 30];
const CHART_HEIGHT = 340;
/** So that even square characters fit into the width. */
const LONGEST_NAME = 36;

/** The trend as a picture that stands alone: what it is about, and by what it can be made again. */
export function toSvg(report: Report): string {
  const size = { width: WIDTH, height: CHART_HEIGHT };
  const figure = trendFigure(report, storyView(report), answer(report), size, ENGLISH);
  const height = TITLE + Number(figure.attributes.height) + FOOT;
  const title = `How much of ${nameOf(report)} did AI write?`;
  const picture: Drawing = {
    tag: 'svg',
    attributes: { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    children: [
      text(title, EDGE, TITLE - 6, { class: 'wi-fill-foreground', 'font-size': 22, 'font-weight': 600 }),
      { ...figure, attributes: { ...figure.attributes, x: 0, y: TITLE } },
      text(source(report), EDGE, height - EDGE - 2, { class: 'wi-fill-muted', 'font-size': 12 }),
    ],
  };
  return svgText(picture, {
    title,
    description: `${answer(report)}.${caveat(report)} ${source(report)}.`,
    palette: null,
  });
}

function nameOf({ repository }: Report): string {
  const letters = [...short(repository.name)];
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function source(report: Report): string {
  const { repository, rule, generatedBy } = report;
  const gap = incompleteInShort(report);
  const date = repository.headDate === null ? '' : ` of ${day(repository.headDate)}`;
  return `Commit ${shortId(repository.head)}${date} · rule ${rule.id} ${shortId(rule.hash)} · ${short(generatedBy.name)} ${short(generatedBy.version)}${gap === null ? '' : ` · ${gap}`}`;
}

function text(content: string, x: number, y: number, attributes: Drawing['attributes']): Drawing {
  return { tag: 'text', attributes: { x, y, ...attributes }, children: [content] };
}
