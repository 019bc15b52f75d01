import { CLASSES } from '../model';
import { grouped } from '../text';
import { sharesIn } from './completeness';
import { markdownText, numbers, percent, table, upperPercent } from './markdown-text';
import type { Report, Shares } from './schema';

const MOST_ROWS = 10;

/** What lies above the declared share. */
export function boundsText({ users, high }: Shares): string {
  return `${percent(users)} with those by people who use AI, up to ${upperPercent(high)}`;
}

/** Heads of the columns of low, users and high. */
export const BOUND_HEADS = ['declared', 'with AI users', 'up to'] as const;

export function classes(report: Report): string {
  const { living, added, commits } = report;
  const isUntold = report.share.low === null;
  const share = (part: number, whole: number) => percent(isUntold ? null : part / whole);
  const rows = CLASSES.map(name => [
    `${name}: ${CLASS_MEANING[name]}`,
    grouped(living[name]),
    share(living[name], living.counted),
    grouped(added[name]),
    grouped(commits[name]),
  ]);
  const sum = ['counted', grouped(living.counted), '', grouped(added.counted), grouped(commits.counted)];
  return `## Classes\n\n${table(['class', ...['living lines', 'share', 'added lines', 'commits'].map(numbers)], [...rows, sum])}`;
}

export const CLASS_MEANING = {
  agent: 'by an AI under its own identity',
  pair: 'by a person who declares an AI as co-author',
  assist: 'by a person who declares AI help',
  unknown: 'no evidence of AI, not proved human',
  human: 'proved human',
  automation: 'by a bot that is not AI',
} satisfies Record<(typeof CLASSES)[number], string>;

export function agents(report: Report, most = MOST_ROWS): string {
  if (report.agents.length === 0) return '';
  const rows = report.agents
    .slice(0, most)
    .map(({ agent, model, living, added, commits }) => [
      markdownText(agent),
      markdownText(model ?? '–'),
      grouped(living),
      grouped(added),
      grouped(commits),
    ]);
  const more = report.agents.length - rows.length;
  const rest = more > 0 ? `\n\nand ${more} more` : '';
  return `## Agents\n\n${table(['agent', 'model', ...['living lines', 'added lines', 'commits'].map(numbers)], rows)}${rest}`;
}

export function roles(report: Report): string {
  const rows = report.roles
    .filter(({ living }) => living.counted > 0)
    .map(({ role, living }) => {
      const { low, users, high } = sharesIn(report, living);
      return [role, grouped(living.counted), percent(low), percent(users), upperPercent(high)];
    });
  return rows.length === 0
    ? ''
    : `## Roles of files\n\n${table(['role', ...['lines', ...BOUND_HEADS].map(numbers)], rows)}`;
}

export function languages(report: Report): string {
  const rows = report.languages.slice(0, MOST_ROWS).map(({ language, living }) => {
    const { low, users, high } = sharesIn(report, living);
    const name = markdownText(language ?? OTHER_LANGUAGES);
    return [name, grouped(living.counted), percent(low), percent(users), upperPercent(high)];
  });
  const more = report.languages.length - rows.length;
  const rest = more > 0 ? `\n\nand ${more} more` : '';
  return rows.length === 0
    ? ''
    : `## Languages\n\n${table(['language', ...['lines', ...BOUND_HEADS].map(numbers)], rows)}${rest}`;
}

/** What a file whose name tells no language is called. */
export const OTHER_LANGUAGES = 'other';

export function releases(report: Report, most = MOST_ROWS): string {
  const rows = report.releases
    .slice(-most)
    .reverse()
    .map(({ to, date, lines, share }) => [
      markdownText(to),
      date.slice(0, 10),
      grouped(lines.counted),
      percent(share.low),
      percent(share.users),
    ]);
  return rows.length === 0
    ? ''
    : `## Releases\n\n${table(['release', 'date', ...['new lines', ...BOUND_HEADS.slice(0, 2)].map(numbers)], rows)}`;
}
