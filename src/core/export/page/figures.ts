import type { ClassLayer } from '../../chart';
import { CLASSES } from '../../model';
import { short } from '../../quote';
import {
  BOUND_HEADS,
  CLASS_MEANING,
  type Counts,
  isCutShort,
  OTHER_LANGUAGES,
  type Report,
  sharesIn,
} from '../../report';
import { compareText, grouped } from '../../text';
import { html, type Markup } from '../markup';
import { boundCells, code, counted, number, type Section, shareCell, table } from './parts';

const MOST_AGENTS = 30;
const MOST_LANGUAGES = 30;
const MOST_PATHS = 50;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const declared = (counts: Counts): number => counts.agent + counts.pair;

export function classes(report: Report): Section {
  const { living, added, commits } = report;
  const row = (name: ClassLayer, title: Markup) => [
    html`<svg class="key" aria-hidden="true"><rect class="${name}" width="100%" height="100%"/></svg>${title}`,
    shareCell(isCutShort(report) ? null : share(living[name], living.counted), name),
    number(living[name]),
    number(added[name]),
    number(commits[name]),
  ];
  const users = row('users', html`<small>of these, by people who use AI</small>`);
  return {
    id: 'classes',
    title: 'Who wrote it',
    content: table({
      id: 'classes-table',
      caption: 'Living lines, all lines ever added, and commits, by what the commits say',
      head: ['class', 'share', 'living lines', 'added lines', 'commits'],
      rows: CLASSES.flatMap(name => {
        const shown = row(name, html`${name} <small>${CLASS_MEANING[name]}</small>`);
        return name === 'unknown' ? [shown, users] : [shown];
      }),
      sum: ['counted', '', number(living.counted), number(added.counted), number(commits.counted)],
    }),
  };
}

export function agents({ agents }: Report): Section {
  const rows = agents
    .slice(0, MOST_AGENTS)
    .map(({ agent, model, living, added, commits }) => [
      short(agent),
      short(model ?? '–'),
      number(living),
      number(added),
      number(commits),
    ]);
  const content = table({
    id: 'agents-table',
    caption: 'Tools that commits name, and their models where stated',
    text: [1],
    head: ['agent', 'model', 'living lines', 'added lines', 'commits'],
    rows,
    names: agents.slice(0, MOST_AGENTS).map(({ agent, model }) => `${agent} ${model ?? ''}`),
  });
  return {
    id: 'agents',
    title: 'Agents and models',
    content:
      agents.length === 0
        ? html`<p>No commit names an AI.</p>`
        : html`${content}${more(agents.length - rows.length, 'row')}`,
  };
}

function more(rest: number, one: string): Markup {
  return rest <= 0 ? html`` : html`<p class="more">and ${counted(rest, `more ${one}`)}</p>\n`;
}

export function roles(report: Report): Section {
  const rows = report.roles
    .filter(({ living }) => living.counted > 0)
    .map(({ role, living }) => [role, ...boundCells(sharesIn(report, living)), number(living.counted)]);
  const content = table({
    id: 'roles-table',
    caption: 'Living lines by what their file is for',
    head: ['role', ...BOUND_HEADS, 'lines'],
    rows,
    names: report.roles.filter(({ living }) => living.counted > 0).map(({ role }) => role),
  });
  return {
    id: 'roles',
    title: 'Roles of files',
    content: rows.length === 0 ? html`<p>No file counts.</p>` : content,
  };
}

export function languages(report: Report): Section {
  const rows = report.languages
    .slice(0, MOST_LANGUAGES)
    .map(({ language, living }) => [
      short(language ?? OTHER_LANGUAGES),
      ...boundCells(sharesIn(report, living)),
      number(living.counted),
    ]);
  const content = table({
    id: 'languages-table',
    caption: 'Living lines by language, as the names of files tell it',
    head: ['language', ...BOUND_HEADS, 'lines'],
    rows,
  });
  return {
    id: 'languages',
    title: 'Languages',
    content:
      rows.length === 0
        ? html`<p>No file counts.</p>`
        : html`${content}${more(report.languages.length - rows.length, 'language')}`,
  };
}

export function folders(report: Report): Section {
  const rows = report.series.folders
    .map(({ folder, living }) => ({
      folder,
      lines: living.counted.at(-1) ?? 0,
      ai: living.declared.at(-1) ?? 0,
    }))
    .filter(({ lines }) => lines > 0)
    .map(({ folder, lines, ai }) => [
      folder === '' ? 'rest of the tree' : code(short(folder)),
      number(ai),
      shareCell(isCutShort(report) ? null : share(ai, lines)),
      number(lines),
    ]);
  const content = table({
    id: 'folders-table',
    caption: 'Living lines by part of the tree; folders are without those that are listed themselves',
    head: ['folder', 'declared AI', 'share', 'lines'],
    rows,
  });
  return {
    id: 'folders',
    title: 'Folders',
    content: rows.length === 0 ? html`<p>No folder counts.</p>` : content,
  };
}

export function files({ paths }: Report): Section {
  const found = paths.filter(({ living }) => declared(living) > 0);
  const sorted = found.toSorted(
    (a, b) => declared(b.living) - declared(a.living) || compareText(a.path, b.path),
  );
  const rows = sorted
    .slice(0, MOST_PATHS)
    .map(({ path, living }) => [
      code(short(path)),
      number(declared(living)),
      shareCell(share(declared(living), living.counted)),
      number(living.counted),
    ]);
  const content = table({
    id: 'files-table',
    caption: `Files with most lines that are declared AI; ${grouped(found.length)} of ${counted(paths.length, 'file')} have any`,
    head: ['file', 'declared AI', 'share', 'lines'],
    rows,
  });
  return {
    id: 'files',
    title: 'Files',
    content:
      found.length === 0
        ? html`<p>None of ${counted(paths.length, 'counted file')} has a line that is declared AI.</p>`
        : html`${content}${more(found.length - rows.length, 'file')}`,
  };
}
