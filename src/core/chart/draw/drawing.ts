import { inert } from '../../text';

/** An SVG element as plain data. Attribute values and strings are text, never markup. */
export interface Drawing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawing | string)[];
}

export function element(
  tag: string,
  attributes: Drawing['attributes'] = {},
  children: Drawing['children'] = [],
): Drawing {
  return { tag, attributes, children };
}

/** Text may come from a repository: what could hide or reorder it is made visible. */
export function text(content: string, attributes: Drawing['attributes']): Drawing {
  return element('text', attributes, [inert(content)]);
}
