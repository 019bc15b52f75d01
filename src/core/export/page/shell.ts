import { createHash } from 'node:crypto';
import { html, Markup } from '../markup';
import { type Section, section } from './parts';

export interface Page {
  readonly title: string;
  /** Trusted: no text of a repository is in it. */
  readonly style: string;
  readonly header: Markup;
  readonly sections: readonly Section[];
  readonly footer: Markup;
}

/** A page that loads nothing and runs nothing: its policy lets in one style, by its hash, and the drawn icon. */
export function wholePage({ title, style, header, sections, footer }: Page): string {
  const styleHash = createHash('sha256').update(style).digest('base64');
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${new Markup(styleHash)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(style)}</style>
</head>
<body>
${header}${contents(sections)}<main>
${sections.map(section)}</main>
<footer>
<p>${footer}</p>
</footer>
</body>
</html>
`;
  return page.text;
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 15V11h4V7h5V2h5v13z" fill="#6f4bc4"/></svg>',
)}`;

function contents(sections: readonly Section[]): Markup {
  const items = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`);
  return html`<nav aria-label="Contents">\n<ul>\n${items}</ul>\n</nav>\n`;
}
