import { day, short } from '../../quote';
import {
  CIRCUMSTANCES_NOTE,
  type Circumstance,
  circumstanceCommits,
  circumstanceTitle,
  measureText,
  NO_CIRCUMSTANCES,
  type Report,
  setUpLine,
  silenceText,
} from '../../report';
import { grouped } from '../../text';
import { html, type Markup, NOTHING } from '../markup';
import { code, counted, details, type Section, table } from './parts';

/** The one line beside the number. */
export function setUp(report: Report): Markup {
  const line = setUpLine(report);
  return line === null ? NOTHING : html`<p class="set-up">${short(line)} In no share.</p>\n`;
}

/** Agents' files in the tree: beside the figures, in none of them. */
export function circumstances(report: Report): Section {
  const entries = report.circumstances ?? [];
  const items = entries.map(
    (entry, i) =>
      html`<li><strong>${short(circumstanceTitle(entry))}</strong><br>${circumstanceCommits(entry)}.\n${files(entry, `agent-files-${i + 1}`)}</li>\n`,
  );
  const found =
    entries.length === 0
      ? html`<p>${NO_CIRCUMSTANCES}</p>\n`
      : html`<p>${CIRCUMSTANCES_NOTE}</p>\n<ul class="circumstances">\n${items}</ul>\n`;
  return {
    id: 'circumstances',
    title: 'Circumstances',
    content: html`${found}${measurable(report)}`,
  };
}

function files({ files, fileCount: { now, ever } }: Circumstance, id: string): Markup {
  const rows = files.map(({ path, kind, since, until }) => [
    code(short(path)),
    kind,
    since.earlier ? html`before ${day(since.date)}` : day(since.date),
    until === null ? '–' : day(until.date),
  ]);
  const content = table({
    id,
    caption: `Agents’ files: ${grouped(now)} at the head, ${grouped(ever)} ever${ever > files.length ? `; ${grouped(files.length)} of them` : ''}`,
    text: [1, 2, 3],
    head: ['file', 'kind', 'since', 'until'],
    rows,
  });
  return details(counted(ever, 'file'), content);
}

function measurable(report: Report): Markup {
  const { measurable } = report;
  if (measurable.length === 0) return NOTHING;
  const items = measurable.map(measure => html`<li>${short(measureText(measure))}</li>\n`);
  return html`<p>${silenceText(report)}. What part it has would be measurable if</p>\n<ul>\n${items}</ul>\n`;
}
