import { storyView, trendModel } from '../../chart';
import {
  agentsMarkdown,
  classesMarkdown,
  headlineMarkdown,
  markdownText,
  percent,
  type Report,
  releasesMarkdown,
  rolesMarkdown,
  sessionsMarkdown,
  terminalText,
} from '../../report';
import type { TerminalLook } from './paint';
import { trendLines } from './trend-lines';

const MOST_ROWS = 5;
/** Longer lines are hard to follow with the eye. */
const WIDEST_TEXT = 120;

/** A report for people who look at a terminal: what matters most, with the trend, and how to see the rest. */
export function terminalSummary(report: Report, look: TerminalLook): string {
  const width = Math.min(WIDEST_TEXT, look.width);
  const text = (markdown: string) => (markdown === '' ? '' : terminalText(markdown, width));
  const trend = trendLines(report, look);
  const sections = [
    text(headlineMarkdown(report, false)),
    trend.length === 0 ? '' : `${trend.join('\n')}\n`,
    text(estimate(report)),
    text(sessionsMarkdown(report)),
    text(milestones(report)),
    text(classesMarkdown(report)),
    text(agentsMarkdown(report, MOST_ROWS)),
    text(rolesMarkdown(report)),
    text(releasesMarkdown(report, MOST_ROWS)),
    text(rest(report)),
  ];
  return sections.filter(section => section !== '').join('\n');
}

function estimate({ share }: Report): string {
  if (share.estimate === null) return '';
  const { value, from, to, basis } = share.estimate;
  return `As far as records of this repository tell, AI wrote ${percent(value)}, between ${percent(from)} and ${percent(to)} in 9 of 10 such cases (${markdownText(basis)}).`;
}

/** What the chart would tell first, and the greatest threshold of new lines that holds. */
function milestones(report: Report): string {
  const view = storyView(report);
  const living = trendModel(report, view).events.slice(0, MOST_ROWS - 1);
  const added = trendModel(report, { ...view, measure: 'added' }).events.slice(0, 1);
  const shown = new Map([...living, ...added].map(event => [event.milestone.id, event]));
  const rows = [...shown.values()]
    .toSorted((a, b) => Date.parse(a.milestone.date) - Date.parse(b.milestone.date))
    .map(({ milestone: { date, title }, until }) => {
      const lost = until === null ? '' : ` (until ${until.date.slice(0, 10)})`;
      return `- ${date.slice(0, 10)} ${markdownText(title)}${lost}`;
    });
  return rows.length === 0 ? '' : `## Since when\n\n${rows.join('\n')}`;
}

function rest({ rule, repository, generatedBy, problems, sessions }: Report): string {
  const { name } = generatedBy;
  const again = sessions === null ? 'the same figures again' : 'the figures that others can count';
  const unread = problems.length === 0 ? '' : `, what could not be read (${problems.length})`;
  return [
    '## And the rest',
    '',
    `- \`${name} report --format markdown\`: languages, circumstances, how the number was made${unread}`,
    `- \`${name} report --format html --out page.html\`: all of it on a page`,
    `- \`${name} explain COMMIT\`: why a commit has its class`,
    `- Rule \`${rule.id}\` (${rule.hash.slice(0, 12)}); ${again}: \`--rev ${repository.head.slice(0, 12)}\``,
  ].join('\n');
}
