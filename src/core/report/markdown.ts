import { grouped } from '../text';
import { calibrationMarkdown } from './calibration-markdown';
import { circumstances } from './circumstances-markdown';
import { loopMarkdown } from './loop-markdown';
import { headlineMarkdown } from './markdown-headline';
import { agents, classes, languages, releases, roles } from './markdown-tables';
import { markdownText } from './markdown-text';
import { pastSentence } from './past';
import type { Report } from './schema';
import { sessionsMarkdown } from './sessions-markdown';
import { SOURCE } from './source';
import { unrecognised } from './unrecognised-markdown';

/** A report for people: fit for a release note or a README. */
export function toMarkdown(report: Report): string {
  const sections = [
    headlineMarkdown(report, true),
    calibrationMarkdown(report),
    sessionsMarkdown(report),
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

/** What still holds, and firsts; what was lost again and firsts of single tools are in the JSON. */
function milestones(report: Report): string {
  const shown = report.milestones.filter(
    ({ kind, held }) =>
      kind === 'first' ||
      kind === 'custom' ||
      (kind === 'loop' && held !== false) ||
      (kind === 'threshold' && held),
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

function made(report: Report): string {
  const { rule, living, repository, generatedBy, sessions } = report;
  const again = sessions === null ? 'recompute it with' : 'what of it others can count is told by';
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
    `- Made by ${generatedBy.name} ${generatedBy.version} from ${grouped(repository.commits)} commits; ${again} \`${generatedBy.name} report --rev ${repository.head}\`, from ${SOURCE}`,
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
