/** Signs that Markdown, or whoever makes links of addresses in it, may take for more than signs. */
const SIGNS = /[!-/:-@[-`{-~]/g;

/** Text of a repository as Markdown that shows just this text: no emphasis, no picture, no link of its own. */
export function plainMarkdown(text: string): string {
  return text.replace(SIGNS, sign => `&#${sign.charCodeAt(0)};`);
}
