import { createHash } from 'node:crypto';
import { day, short } from '../../quote';
import type { Report } from '../../report';
import { html, Markup } from '../markup';
import { beside, type PublishedFolder } from './beside';
import { chart } from './chart-section';
import { circumstances } from './circumstances';
import { milestones, releases } from './events';
import { agents, classes, files, folders, languages, roles } from './figures';
import { headline } from './headline';
import { loop } from './loop';
import { method, problems, recompute, signs, unrecognised } from './method';
import { type Section, section } from './parts';
import { STYLE } from './style';

/** One page, alone or in a folder with others, that loads nothing and runs nothing: its policy lets in one style, by its hash, and the drawn icon. */
export function toHtml(report: Report, folder: PublishedFolder | null = null): string {
  const sections = sectionsOf(report, folder);
  const { repository, generatedBy } = report;
  const styleHash = createHash('sha256').update(STYLE).digest('base64');
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${new Markup(styleHash)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>How much of ${short(repository.name)} did AI write?</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(STYLE)}</style>
</head>
<body>
${headline(report)}${contents(sections)}<main>
${sections.map(section)}</main>
<footer>
<p>Made by ${generatedBy.name} ${generatedBy.version}${repository.headDate === null ? '' : ` for the state of ${day(repository.headDate)}`}. Classes follow what commits declare; a declaration can be missing or false.</p>
</footer>
</body>
</html>
`;
  return page.text;
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 15V11h4V7h5V2h5v13z" fill="#6f4bc4"/></svg>',
)}`;

function sectionsOf(report: Report, folder: PublishedFolder | null): Section[] {
  const told = loop(report);
  const sections = [
    chart(report),
    milestones(report),
    classes(report),
    ...(told === null ? [] : [told]),
    agents(report),
    circumstances(report),
    roles(report),
    languages(report),
    folders(report),
    files(report),
    releases(report),
    signs(report),
    ...(report.unrecognised.length === 0 ? [] : [unrecognised(report)]),
    ...(folder === null ? [] : [beside(folder)]),
    method(report),
    recompute(report, folder),
  ];
  return report.problems.length === 0
    ? sections
    : [...sections.slice(0, -2), problems(report), ...sections.slice(-2)];
}

function contents(sections: readonly Section[]): Markup {
  const items = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`);
  return html`<nav aria-label="Contents">\n<ul>\n${items}</ul>\n</nav>\n`;
}
