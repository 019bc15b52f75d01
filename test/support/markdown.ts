import MarkdownIt from 'markdown-it';

/** One part of a document, as `heading_open h1`, or a text as it is read. */
export type Part = string;

/** As VS Code's preview reads Markdown: HTML counts, and addresses become links. */
const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false });

export function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  for (const { type, tag, content, children } of parser.parse(markdown, {})) {
    if (children === null) parts.push(`${type} ${tag} ${content}`.trim());
    else for (const child of children) parts.push(child.type === 'text' ? child.content : child.type);
  }
  return parts.filter(part => part !== '');
}
