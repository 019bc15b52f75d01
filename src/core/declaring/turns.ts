import type { DeclaringSpans, PolicySpan, Span, Switch } from './spans';
import { SETTINGS } from './watched-files';

/** What a change of a file did. */
export interface Cause {
  /** Byte string. */
  readonly path: string;
  /** Name of the setting; null for a text. */
  readonly setting: string | null;
  /** A setting is `on` or `off`, or `unset`: then the agent's own default holds. A text `came`, `changed` or `went`. */
  readonly became: 'on' | 'off' | 'unset' | 'came' | 'changed' | 'went';
}

/** A place on the main line at which something about declaring became another. */
export interface Turn {
  readonly at: number;
  /** Id of the agent of the settings; null for texts, which are about all of them. */
  readonly agent: string | null;
  readonly causes: readonly Cause[];
}

/** One for each place and agent, in order of coming. */
export function turnsOf({ switches, policies }: DeclaringSpans): Turn[] {
  const turns = new Map<string, { at: number; agent: string | null; causes: Cause[] }>();
  const note = (at: number, agent: string | null, cause: Cause) => {
    const key = `${at} ${agent ?? ''}`;
    const known = turns.get(key) ?? { at, agent, causes: [] };
    turns.set(key, known);
    known.causes.push(cause);
  };
  for (const [own, last] of chains(switches, ({ path, setting }) => `${setting} ${path}`)) {
    const { agent, name } = SETTINGS[own.setting]!;
    const cause = { path: own.path, setting: name };
    note(own.since, agent, { ...cause, became: own.state });
    if (last && own.until !== null) note(own.until, agent, { ...cause, became: 'unset' });
  }
  for (const [own, last, first] of chains(policies, ({ path }) => path)) {
    const cause = { path: own.path, setting: null };
    note(own.since, null, { ...cause, became: first ? 'came' : 'changed' });
    if (last && own.until !== null) note(own.until, null, { ...cause, became: 'went' });
  }
  return [...turns.values()].sort((a, b) => a.at - b.at || ((a.agent ?? '') < (b.agent ?? '') ? -1 : 1));
}

type Kept = Switch | PolicySpan;

/** Each span, whether nothing of its kind follows at once, and whether nothing came right before. */
function chains<Item extends Kept & Span>(
  spans: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [own: Item, last: boolean, first: boolean])[] {
  const begins = new Set(spans.map(span => `${keyOf(span)} ${span.since}`));
  const ends = new Set(spans.map(span => `${keyOf(span)} ${span.until}`));
  return spans.map(span => [
    span,
    !begins.has(`${keyOf(span)} ${span.until}`),
    !ends.has(`${keyOf(span)} ${span.since}`),
  ]);
}
