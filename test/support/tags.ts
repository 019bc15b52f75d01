import { strict as assert } from 'node:assert';
import { SOURCE } from '../../src/core/report';

const VOID = new Set(['meta', 'link', 'br', '!doctype']);

/** A tag or text, and nothing that would need a reader's leniency: every attribute in double quotes, every & an entity. */
const TOKEN =
  /<(\/?)([!a-zA-Z][\w:-]*)((?: [\w:-]+(?:="(?:[^"<>&]|&(?:amp|lt|gt|quot|#39);)*")?)*)(\/?)>|(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/y;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every tag in the order of the text; throws unless all are closed in their order. */
export function tagsIn(markup: string): Tag[] {
  const text = markup.replace(/(<style>)[^<]*(?=<\/style>)/, '$1');
  const tags: Tag[] = [];
  const open: string[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) assert.fail(`no markup: ${text.slice(at, at + 80)}`);
    const [, slash, name, attributes = '', closed] = found;
    if (name === undefined) continue;
    if (slash === '/') assert.equal(open.pop(), name, `at ${text.slice(at - 80, at)}`);
    else tags.push({ name, attributes: attributesIn(attributes) });
    if (slash === '' && closed === '' && !VOID.has(name)) open.push(name);
  }
  assert.deepEqual(open, []);
  return tags;
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
    name!,
    value ?? '',
  ]);
  assert.equal(new Set(found.map(([name]) => name)).size, found.length, `twice: ${text}`);
  return Object.fromEntries(found);
}

/** All that could load, run or send something; but one link, which only a click follows, to the program itself. */
export function assertInert(tags: readonly Tag[]): void {
  for (const { name, attributes } of tags) {
    assert.doesNotMatch(
      name,
      /^(script|iframe|object|embed|form|input|base|img|image|use|foreignObject|animate|set)$/i,
    );
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.doesNotMatch(attribute, /^(on.*|src|srcset|action|style)$/i);
      const isOurs = name === 'a' && value === SOURCE;
      if (/href$/.test(attribute) && !isOurs) assert.match(value, /^(#|data:image\/svg\+xml,)/);
      if (/url\(/.test(value) && attribute !== 'aria-label') assert.match(value, /^url\(#[\w-]+\)$/);
    }
  }
}
