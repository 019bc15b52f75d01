import { day, short, shortId } from '../../quote';
import { BOUND_HEADS, type Milestone, type Report } from '../../report';
import { html, type Markup, NOTHING } from '../markup';
import { boundCells, code, counted, details, number, type Section, table } from './parts';

const MOST_RELEASES = 15;
const FIRSTS: readonly Milestone['kind'][] = ['first', 'loop', 'custom'];

export function milestones({ milestones }: Report): Section {
  const shown = milestones.filter(
    ({ kind, held }) => (FIRSTS.includes(kind) && held !== false) || (kind === 'threshold' && held),
  );
  const tools = milestones.filter(({ kind }) => kind === 'tool');
  const lost = milestones.filter(({ kind, held }) => kind === 'threshold' && !held);
  const none = html`<p>No threshold is held, and there is no first to tell.</p>`;
  return {
    id: 'milestones',
    title: 'Milestones',
    content: html`${shown.length === 0 ? none : html`<p>Thresholds that still hold, and firsts.</p>\n${timeline(shown)}`}${folded(
      tools,
      counted(tools.length, 'first use of a tool or model', 'first uses of tools and models'),
    )}${folded(
      lost,
      counted(
        lost.length,
        'crossing of a threshold that did not last',
        'crossings of thresholds that did not last',
      ),
    )}`,
  };
}

function folded(milestones: readonly Milestone[], summary: string): Markup {
  return milestones.length === 0 ? NOTHING : details(summary, timeline(milestones));
}

function timeline(milestones: readonly Milestone[]): Markup {
  const items = milestones.map(({ date, title, commit }) => {
    const at = commit === null ? NOTHING : html` ${code(shortId(commit))}`;
    return html`<li><time datetime="${date}">${day(date)}</time> <span>${short(title)}${at}</span></li>\n`;
  });
  return html`<ol class="timeline">\n${items}</ol>\n`;
}

export function releases({ releases }: Report): Section {
  const latest = releases.toReversed();
  const older = latest.slice(MOST_RELEASES);
  const first = releaseTable(
    'releases-table',
    'Lines that were new in each release, latest first',
    latest.slice(0, MOST_RELEASES),
  );
  const rest = releaseTable('older-releases-table', 'Older releases', older);
  return {
    id: 'releases',
    title: 'Releases',
    content:
      releases.length === 0
        ? html`<p>No release is tagged.</p>`
        : html`${first}${older.length === 0 ? NOTHING : details(counted(older.length, 'older release'), rest)}`,
  };
}

function releaseTable(id: string, caption: string, releases: Report['releases']): Markup {
  const rows = releases.map(({ to, date, lines, share }) => [
    code(short(to)),
    html`<time datetime="${date}">${day(date)}</time>`,
    ...boundCells(share),
    number(lines.counted),
  ]);
  return table({
    id,
    caption,
    text: [1],
    head: ['release', 'date', ...BOUND_HEADS, 'new lines'],
    rows,
    names: releases.map(({ to }) => to),
  });
}
