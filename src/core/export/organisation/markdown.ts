import { memberMilestones, type Organisation } from '../../organisation';
import {
  BOUND_HEADS,
  boundsText,
  markdownText,
  NO_SHARES,
  numbers,
  percent,
  scaledSparkline,
  sharesOf,
  table,
  upperPercent,
} from '../../report';
import { grouped } from '../../text';
import { counted } from '../page/parts';
import { notes } from './notes';

const MOST_ROWS = 20;
const MOST_SPARKS = 60;

/** Many repositories for people: a summary for a terminal or a page of a wiki. */
export function organisationMarkdown(organisation: Organisation): string {
  const sections = [
    headline(organisation),
    repositories(organisation),
    months(organisation),
    agents(organisation),
    adoption(organisation),
    milestones(organisation),
    failures(organisation),
    made(organisation),
  ];
  return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}

function headline(organisation: Organisation): string {
  const { repositories, living, share, trend } = organisation;
  const title = `# How much of ${counted(repositories.read, 'repository', 'repositories')} did AI write?`;
  const said = notes(organisation).map(markdownText).join(' ');
  const note = said === '' ? '' : `\n\n${said}`;
  if (share.low === null) return `${title}\n\nNo share is told: no line counts.${note}`;
  const told = counted(repositories.read - repositories.untold, 'repository', 'repositories');
  const shares = trend.slice(-MOST_SPARKS);
  const { bars, top } = scaledSparkline(shares.map(month => sharesOf(month.living).low));
  const spark = `Declared share by month, ${shares[0]?.month} to ${shares.at(-1)?.month}, 0 to ${top}%: \`${bars}\``;
  return `${title}\n\n**${percent(share.low)} of ${grouped(living.counted)} living lines in ${told} are declared AI** (${boundsText(share)}).\n\n${spark}${note}`;
}

function shared(title: string, head: string, text: string): string {
  return `## ${title}\n\n${head === '' ? '' : `${head}\n\n`}${text}`;
}

function rest(all: number): string {
  return all <= MOST_ROWS ? '' : `\n\nand ${grouped(all - MOST_ROWS)} more`;
}

function repositories({ members }: Organisation): string {
  if (members.length === 0) return '';
  const rows = members.slice(0, MOST_ROWS).map(({ label, living, isTold, begun }) => {
    const { low, users, high } = isTold ? sharesOf(living) : NO_SHARES;
    const first = begun?.ai ?? '–';
    return [
      markdownText(label),
      grouped(living.counted),
      percent(low),
      percent(users),
      upperPercent(high),
      first,
    ];
  });
  const heads = ['repository', ...['lines', ...BOUND_HEADS].map(numbers), 'first AI'];
  return shared('Repositories', '', `${table(heads, rows)}${rest(members.length)}`);
}

function months({ trend }: Organisation): string {
  if (trend.length === 0) return '';
  const rows = trend
    .slice(-12)
    .reverse()
    .map(({ month, living, added, repositories }) => {
      const { low, users, high } = sharesOf(living);
      return [
        ...[month, percent(low), percent(users), upperPercent(high), grouped(living.counted)],
        ...[grouped(repositories), grouped(added.counted), percent(sharesOf(added).low)],
      ];
    });
  const heads = [...BOUND_HEADS, 'lines', 'repositories', 'new lines', 'of new'].map(numbers);
  return shared('Latest months', '', table(['month', ...heads], rows));
}

function agents({ agents }: Organisation): string {
  if (agents.length === 0) return '';
  const rows = agents
    .slice(0, MOST_ROWS)
    .map(({ agent, model, repositories, since, living, added, commits }) => [
      markdownText(agent),
      markdownText(model ?? '–'),
      since,
      ...[repositories, living, added, commits].map(grouped),
    ]);
  const heads = ['repositories', 'living lines', 'added lines', 'commits'].map(numbers);
  return shared('Agents', '', `${table(['agent', 'model', 'since', ...heads], rows)}${rest(agents.length)}`);
}

function adoption({ adoption }: Organisation): string {
  const last = adoption.at(-1);
  if (last === undefined) return '';
  const { repositories, repositoriesWithAi, people, peopleWithAi } = last;
  return shared(
    'Who uses it',
    '',
    `AI had a declared part in ${grouped(repositoriesWithAi)} of ${counted(repositories, 'repository', 'repositories')} and was declared by ${grouped(peopleWithAi)} of ${counted(people, 'person', 'people')}.`,
  );
}

function milestones(organisation: Organisation): string {
  const together = organisation.milestones.map(
    ({ date, kind, title }) => `- ${date.slice(0, kind === 'threshold' ? 7 : 10)} ${markdownText(title)}`,
  );
  const own = memberMilestones(organisation);
  const lines = own
    .slice(0, MOST_ROWS)
    .map(
      ({ date, repository, title }) =>
        `- ${date.slice(0, 10)} ${markdownText(repository)}: ${markdownText(title)}`,
    );
  if (lines.length === 0) return '';
  return shared(
    'Milestones',
    'All repositories together:',
    `${together.join('\n')}\n\nOf single repositories, newest first:\n\n${lines.join('\n')}${rest(own.length)}`,
  );
}

function failures({ failures }: Organisation): string {
  if (failures.length === 0) return '';
  const rows = failures
    .slice(0, MOST_ROWS)
    .map(({ label, reason, message, isKept }) => [
      markdownText(label),
      markdownText(reason),
      markdownText(message),
      isKept ? 'as found before' : 'no',
    ]);
  const heads = ['repository', 'reason', 'what happened', 'in the figures'];
  return shared('What failed', '', `${table(heads, rows)}${rest(failures.length)}`);
}

function made({ generatedBy, rules }: Organisation): string {
  const by = rules.map(
    ({ id, hash, program }) =>
      `- Rule \`${markdownText(id)}\`, hash \`${markdownText(hash)}\`, by ${markdownText(program)}.`,
  );
  const lines = [
    ...by,
    '- Every figure is a sum of what the reports of the single repositories count. What several have in common counts in each.',
    `- Made by ${generatedBy.name} ${generatedBy.version} from a dataset.`,
  ];
  return shared('How the numbers were made', '', lines.join('\n'));
}
