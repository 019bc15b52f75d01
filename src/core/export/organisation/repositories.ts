import { sparkline } from '../../chart';
import { commonView, memberChart, type Organisation, sharesOfMember } from '../../organisation';
import { short } from '../../quote';
import { BOUND_HEADS, isoDate, percent, upperPercent } from '../../report';
import { compareText, grouped } from '../../text';
import { html, type Markup, NOTHING } from '../markup';
import { boundCells, code, counted, details, month, number, type Section, table } from '../page/parts';
import { drawn } from '../page/pictures';

/** Pictures in each order, and rows of the table: a page of a thousand repositories can still be opened. */
const MOST_PICTURES = 48;
const MOST_ROWS = 1000;
const PICTURE = { width: 208, height: 56 };

type Member = Organisation['members'][number];

/** What is looked at first; the part of the address after # says which, so that a link keeps it. */
const ORDERS = [
  { id: 'by-size', title: 'Most lines first', of: (members: readonly Member[]) => members },
  { id: 'by-share', title: 'Highest share first', of: byShare },
] as const;

function byShare(members: readonly Member[]): readonly Member[] {
  const share = (member: Member) => sharesOfMember(member).low ?? -1;
  return members.toSorted(
    (a, b) => share(b) - share(a) || b.living.counted - a.living.counted || compareText(a.id, b.id),
  );
}

export function repositories(organisation: Organisation): Section {
  const { members } = organisation;
  const items = ORDERS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`);
  const pictures = ORDERS.map(
    ({ id, of }) =>
      html`<div class="measure" id="${id}">\n<ul class="cards">\n${of(members)
        .slice(0, MOST_PICTURES)
        .map(member => card(member, organisation))}</ul>\n${more(members.length - MOST_PICTURES)}</div>\n`,
  );
  return {
    id: 'repositories',
    title: 'Repository by repository',
    content:
      members.length === 0
        ? html`<p>No repository was read.</p>`
        : html`<p>Declared share of living lines, from nothing to all${span(organisation)}; the band above it: with AI users.</p>
<ul class="measures">\n${items}</ul>\n${pictures}${details('View as table', asTable(organisation))}`,
  };
}

/** What the width of each picture stands for. */
function span(organisation: Organisation): string {
  const { from } = commonView(organisation);
  const [first, last] = [organisation.trend[0], organisation.trend.at(-1)];
  if (first === undefined || last === undefined) return '';
  const start = from === null ? first.month : isoDate(from).slice(0, 7);
  return `, from ${start} to ${last.month}`;
}

function more(rest: number): Markup {
  return rest <= 0
    ? NOTHING
    : html`<p class="more">and ${counted(rest, 'more repository', 'more repositories')}, in the table</p>\n`;
}

function card(member: Member, organisation: Organisation): Markup {
  const { low, users, high } = sharesOfMember(member);
  const { drawing } = sparkline(memberChart(member, organisation), PICTURE, {
    view: commonView(organisation),
    top: 1,
  });
  const attributes = {
    ...drawing.attributes,
    width: '100%',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  };
  const picture = member.isTold
    ? drawn({ ...drawing, attributes })
    : html`<p class="untold">History is cut</p>`;
  const bounds =
    low === null ? 'no share is told' : `${percent(users)} with AI users, up to ${upperPercent(high)}`;
  return html`<li><b><bdi>${short(member.label)}</bdi></b> <strong>${percent(low)}</strong>
${picture}
<small>${counted(member.living.counted, 'line')}; ${bounds}</small></li>
`;
}

function asTable({ members }: Organisation): Markup {
  const shown = members.slice(0, MOST_ROWS);
  const rest = members.length - shown.length;
  // Where all are called by their paths, those stand there once.
  const hasPaths = shown.some(({ label, path }) => label !== path);
  return table({
    id: 'repositories-table',
    caption: `Living lines at the head of each repository, most first${rest > 0 ? `; ${grouped(rest)} more are in the dataset` : ''}`,
    text: [6, 7],
    head: ['repository', ...BOUND_HEADS, 'lines', 'commits', 'first AI', ...(hasPaths ? ['path'] : [])],
    rows: shown.map(member => [...cellsOf(member), ...(hasPaths ? [code(short(member.path))] : [])]),
    names: shown.map(({ id }) => id),
  });
}

function cellsOf(member: Member) {
  const { label, living, commits, begun } = member;
  return [
    html`<bdi>${short(label)}</bdi>`,
    ...boundCells(sharesOfMember(member)),
    number(living.counted),
    number(commits.counted),
    begun === null || begun.ai === null ? '–' : month(begun.ai),
  ];
}
