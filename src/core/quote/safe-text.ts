import { inert, visible } from '../text';

/** Halves of characters and what is no character: no file in UTF-8 and no XML may hold them. */
const IMPOSSIBLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A repository's text with nothing in it that hides, moves or breaks other text. */
export function plain(text: string): string {
  return visible(text).replace(IMPOSSIBLE, '\ufffd');
}

/** The same, of a length that a page can hold. */
export function short(text: string): string {
  return inert(text).replace(IMPOSSIBLE, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and quoted attributes of HTML and XML. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, character => ENTITIES[character]!);
}

export const shortId = (id: string): string => id.slice(0, 12);
export const day = (date: string): string => date.slice(0, 10);
