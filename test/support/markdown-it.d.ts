/** What the tests use of the parser that VS Code reads Markdown with. */
declare module 'markdown-it' {
  interface Token {
    readonly type: string;
    readonly tag: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
  }

  // biome-ignore lint/style/noDefaultExport: the package has one
  export default class MarkdownIt {
    readonly linkify: { set(options: { readonly fuzzyLink: boolean }): void };
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    parse(text: string, environment: object): Token[];
    renderInline(text: string): string;
  }
}
