import { html } from '../markup';
import { code, type Section } from './parts';

/** What lies in the folder in which the page is published. */
export interface PublishedFolder {
  readonly files: readonly { readonly name: string; readonly about: string }[];
  /** With the ledger, so that the same command makes the same folder. */
  readonly isComplete: boolean;
}

/** Links are relative: the folder may lie anywhere. */
export function beside({ files }: PublishedFolder): Section {
  const items = files.map(({ name, about }) => html`<li><a href="${name}">${name}</a>: ${about}</li>\n`);
  return {
    id: 'files-beside',
    title: 'Take it along',
    content: html`<ul>\n${items}</ul>
<p>In a README, with the address of this folder in the place of the dots: ${code('[![AI-written](…/badge.svg)](…/)')}</p>`,
  };
}
