import {
  type MemberMilestone,
  memberMilestones,
  type Organisation,
  sharesOfMember,
} from '../../organisation';
import { day, short, shortId } from '../../quote';
import { sharesOf } from '../../report';
import { html, type Markup, NOTHING } from '../markup';
import {
  boundCells,
  code,
  counted,
  details,
  month,
  number,
  type Section,
  shareCell,
  table,
} from '../page/parts';

const MOST_AGENTS = 30;
const MOST_MILESTONES = 30;
const LATEST_MONTHS = 12;

const part = (some: number, all: number): number | null => (all === 0 ? null : some / all);

function more(rest: number, one: string): Markup {
  return rest <= 0 ? NOTHING : html`<p class="more">and ${counted(rest, `more ${one}`)}</p>\n`;
}

/** The newest months, and the others folded away. */
function newestFirst(
  items: readonly (readonly (Markup | string)[])[],
  show: (rows: readonly (readonly (Markup | string)[])[], id: string, when: string) => Markup,
): Markup {
  const rows = items.toReversed();
  const older = rows.slice(LATEST_MONTHS);
  const first = show(rows.slice(0, LATEST_MONTHS), 'latest', 'newest first');
  return older.length === 0
    ? first
    : html`${first}${details(counted(older.length, 'earlier month'), show(older, 'earlier', 'earlier'))}`;
}

export function monthsTable({ trend }: Organisation): Markup {
  const rows = trend.map(({ month: of, repositories, living, added }) => [
    month(of),
    ...boundCells(sharesOf(living)),
    number(living.counted),
    number(repositories),
    number(added.counted),
    shareCell(sharesOf(added).low),
  ]);
  return newestFirst(rows, (some, id, when) =>
    table({
      id: `months-${id}-table`,
      caption: `Each month, ${when}: all repositories at their last snapshot up to then, and the lines that came, with what of them is declared`,
      head: ['month', 'declared', 'with AI users', 'up to', 'lines', 'repositories', 'new lines', 'of new'],
      rows: some,
    }),
  );
}

export function agents({ agents }: Organisation): Section {
  const shown = agents.slice(0, MOST_AGENTS);
  const content = table({
    id: 'agents-table',
    caption: 'Tools that commits name first, and their models where stated',
    text: [1, 3],
    head: ['agent', 'model', 'repositories', 'since', 'living lines', 'added lines', 'commits'],
    rows: shown.map(({ agent, model, repositories, since, living, added, commits }) => [
      short(agent),
      short(model ?? '–'),
      number(repositories),
      month(since),
      number(living),
      number(added),
      number(commits),
    ]),
    names: shown.map(({ agent, model }) => `${agent} ${model ?? ''}`),
  });
  return {
    id: 'agents',
    title: 'Agents and models',
    content:
      agents.length === 0
        ? html`<p>No commit names an AI.</p>`
        : html`${content}${more(agents.length - shown.length, 'row')}`,
  };
}

export function adoption({ adoption }: Organisation): Section {
  const rows = adoption.map(({ month: by, repositories, repositoriesWithAi, people, peopleWithAi }) => [
    month(by),
    shareCell(part(repositoriesWithAi, repositories)),
    number(repositoriesWithAi),
    number(repositories),
    shareCell(part(peopleWithAi, people)),
    number(peopleWithAi),
    number(people),
  ]);
  const content = newestFirst(rows, (some, id, when) =>
    table({
      id: `adoption-${id}-table`,
      caption: `By each month, ${when}: who had declared AI, of all that had begun`,
      head: ['month', 'repositories', 'with AI', 'of', 'people', 'with AI', 'of'],
      rows: some,
    }),
  );
  return {
    id: 'adoption',
    title: 'Who uses it',
    content: adoption.length === 0 ? html`<p>There is no commit.</p>` : content,
  };
}

/** Repositories that are the source of an agent. */
export function selfHosting({ members }: Organisation): Section | null {
  const homes = members.filter(({ ships }) => ships.length > 0);
  if (homes.length === 0) return null;
  const rows = homes.map(member => [
    html`<bdi>${short(member.label)}</bdi>`,
    short(member.ships.join(', ')),
    shareCell(sharesOfMember(member).low === null ? null : part(member.own, member.living.counted)),
    number(member.own),
    number(member.living.counted),
  ]);
  return {
    id: 'self-hosting',
    title: 'Agents that write themselves',
    content: table({
      id: 'self-hosting-table',
      caption: 'Repositories that an agent comes from, and living lines of commits that name it first',
      text: [1],
      head: ['repository', 'agent', 'share', 'its lines', 'lines'],
      rows,
    }),
  };
}

export function milestones(organisation: Organisation): Section {
  const all = memberMilestones(organisation);
  const together = organisation.milestones.map(({ kind, title, date }) => ({
    date: kind === 'threshold' ? date.slice(0, 7) : day(date),
    text: html`${short(title)}`,
  }));
  const own = all.map(({ repository, title, date, commit }: MemberMilestone) => ({
    date: day(date),
    text: html`<bdi>${short(repository)}</bdi>: ${short(title)}${commit === null ? NOTHING : html` ${code(shortId(commit))}`}`,
  }));
  const shown = own.slice(0, MOST_MILESTONES);
  return {
    id: 'milestones',
    title: 'Milestones',
    content: html`${together.length === 0 ? html`<p>No commit declares AI.</p>` : html`<p>All repositories together: the first sign, and thresholds since when they hold.</p>\n${timeline(together)}`}${
      own.length === 0
        ? NOTHING
        : details(
            'Of single repositories, newest first',
            html`${timeline(shown)}${more(own.length - shown.length, 'milestone')}`,
          )
    }`,
  };
}

function timeline(items: readonly { readonly date: string; readonly text: Markup }[]): Markup {
  const rows = items.map(
    ({ date, text }) => html`<li><time datetime="${date}">${date}</time> <span>${text}</span></li>\n`,
  );
  return html`<ol class="timeline">\n${rows}</ol>\n`;
}

export function failures({ failures }: Organisation): Section {
  const content = table({
    id: 'failures-table',
    caption: 'The last attempt at these failed; the next run tries them again',
    text: [1, 2, 3],
    head: ['repository', 'reason', 'what happened', 'in the figures', 'attempts'],
    rows: failures.map(({ label, reason, message, isKept, failures }) => [
      html`<bdi>${short(label)}</bdi>`,
      short(reason),
      short(message),
      isKept ? 'as found before' : 'no',
      number(failures),
    ]),
    names: failures.map(({ id }) => id),
  });
  return {
    id: 'failures',
    title: 'What failed',
    content: failures.length === 0 ? html`<p>Nothing: every repository that was found is here.</p>` : content,
  };
}
