import { CLASSES } from '../model';
import { grouped } from '../text';
import { calibrationMarkdown } from './calibration-markdown';
import { circumstances, setUp } from './circumstances-markdown';
import { completenessNotes, isCutShort, sharesIn } from './completeness';
import { declaredWord, sharesOf } from './figures';
import { loopMarkdown } from './loop-markdown';
import { markdownText, numbers, percent, scaledSparkline, table, upperPercent } from './markdown-text';
import { pastSentence } from './past';
import type { Report, Shares } from './schema';
import { SOURCE } from './source';
import { unrecognised } from './unrecognised-markdown';

const SPARKS = 40;
const MOST_ROWS = 10;

/** A report for people: fit for a release note or a README. */
export function toMarkdown(report: Report): string {
  const sections = [
    headline(report),
    calibrationMarkdown(report),
    classes(report),
    agents(report),
    roles(report),
    loopMarkdown(report),
    languages(report),
    circumstances(report),
    milestones(report),
    releases(report),
    unrecognised(report),
    made(report),
    problems(report),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function headline(report: Report): string {
  const { repository, living, share, trend } = report;
  const name = markdownText(repository.name);
  const date = repository.headDate?.slice(0, 10) ?? 'an unknown date';
  const title = `# How much of ${name} did AI write?`;
  const notes = completenessNotes(report);
  const incomplete = notes.length === 0 ? '' : `\n\n${notes.join(' ')}`;
  if (share.low === null) {
    const what = isCutShort(report) ? 'the share is unknown' : 'no line counts';
    return `${title}\n\nAt \`${repository.head.slice(0, 12)}\` (${date}) ${what}.${incomplete}`;
  }
  const number = `**${percent(share.low)} of ${grouped(living.counted)} living lines are ${declaredWord(living)} AI** (${boundsText(share)}), at \`${repository.head.slice(0, 12)}\` of ${date}.`;
  const [first] = trend;
  const from = first?.date.slice(0, 10) ?? '';
  const { bars, top } = scaledSparkline(sparkShares(report));
  const spark = `Declared share, ${from} to ${trend.at(-1)?.date.slice(0, 10)}, 0 to ${top}%: \`${bars}\``;
  return `${title}\n\n${number}${recordedText(living)}${setUp(report)}\n\n${spark}${incomplete}`;
}

/** How much of the number is no commit's word. */
function recordedText({ basis, counted }: Report['living']): string {
  if (basis.record === 0) return '';
  return ` Tools recorded line by line who wrote ${grouped(basis.record)} of them (${percent(basis.record / counted)}); ${grouped(basis.commit)} rest on what commits say.`;
}

/** What lies above the declared share. */
export function boundsText({ users, high }: Shares): string {
  return `${percent(users)} with those by people who use AI, up to ${upperPercent(high)}`;
}

/** Heads of the columns of low, users and high. */
export const BOUND_HEADS = ['declared', 'with AI users', 'up to'] as const;

/** Shares at evenly spaced dates, the last of them the head's. */
function sparkShares({ trend }: Report): (number | null)[] {
  const times = trend.map(entry => Date.parse(entry.date));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (first === last) return trend.slice(-1).map(entry => sharesOf(entry.living).low);
  let at = 0;
  return Array.from({ length: SPARKS }, (_, i) => {
    const time = first + ((last - first) * (i + 1)) / SPARKS;
    while (at + 1 < times.length && times[at + 1]! <= time) at++;
    return sharesOf(trend[at]!.living).low;
  });
}

function classes(report: Report): string {
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

function agents(report: Report): string {
  if (report.agents.length === 0) return '';
  const rows = report.agents
    .slice(0, MOST_ROWS)
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

function roles(report: Report): string {
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

function languages(report: Report): string {
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

/** What still holds, and firsts; what was lost again and firsts of single tools are in the JSON. */
function milestones(report: Report): string {
  const shown = report.milestones.filter(
    ({ kind, held }) =>
      kind === 'first' || kind === 'custom' || kind === 'loop' || (kind === 'threshold' && held),
  );
  if (shown.length === 0) return '';
  const lines = shown.map(({ date, title, commit }) => {
    const at = commit === null ? '' : ` (\`${commit.slice(0, 12)}\`)`;
    return `- ${date.slice(0, 10)} ${markdownText(title)}${at}`;
  });
  const lost = report.milestones.filter(({ kind, held }) => kind === 'threshold' && !held).length;
  const more =
    lost === 0 ? '' : `\n\n${lost} crossings of thresholds did not last; the JSON report has them.`;
  return `## Milestones\n\nThresholds that still hold, and firsts.\n\n${lines.join('\n')}${more}`;
}

function releases(report: Report): string {
  const rows = report.releases
    .slice(-MOST_ROWS)
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

function made(report: Report): string {
  const { rule, living, repository, generatedBy } = report;
  const past = pastSentence(report);
  const left = Object.entries(living.excluded).map(
    ([kind, lines]) =>
      `${kind} ${grouped(lines)} (${grouped(living.excludedFiles[kind as keyof typeof living.excludedFiles] ?? 0)} files)`,
  );
  const lines = [
    `- Rule \`${rule.id}\`, hash \`${rule.hash}\`.`,
    ...rule.summary.map(sentence => `- ${sentence.replace(/[<>]/g, '')}`),
    ...(past === null ? [] : [`- ${markdownText(past)}`]),
    `- Lines left out: ${left.length === 0 ? 'none' : left.join(', ')}.`,
    `- Made by ${generatedBy.name} ${generatedBy.version} from ${grouped(repository.commits)} commits; recompute it with \`${generatedBy.name} report --rev ${repository.head}\`, from ${SOURCE}`,
  ];
  return `## How the number was made\n\n${lines.join('\n')}`;
}

function problems(report: Report): string {
  if (report.problems.length === 0) return '';
  const lines = report.problems.map(
    ({ message, count, examples }) =>
      `- ${markdownText(message)}: ${grouped(count)} (${examples.map(markdownText).join(', ')})`,
  );
  return `## What could not be read as it stands\n\n${lines.join('\n')}`;
}
