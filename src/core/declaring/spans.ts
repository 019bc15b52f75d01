import { DEFAULT_ERA_START } from '../evidence';
import type { Mainline } from '../graph';
import type { ReadVersion } from './file-versions';
import type { PolicyText } from './policy-text';
import type { SettingState } from './setting-state';

/** From which place on the main line on something held, and from which on no more. */
export interface Span {
  readonly since: number;
  /** Null: at the head it holds still. */
  readonly until: number | null;
}

export interface Switch extends Span {
  /** Byte string. */
  readonly path: string;
  /** Number of the setting. */
  readonly setting: number;
  readonly state: SettingState;
}

/** While a file said the same of AI. */
export interface PolicySpan extends Span {
  /** Byte string. */
  readonly path: string;
  readonly policy: PolicyText;
}

export interface DeclaringSpans {
  /** Each in order of coming, then by path. */
  readonly switches: readonly Switch[];
  readonly policies: readonly PolicySpan[];
  /** Paths with versions that could not be read, and how many of those; until the next one they are taken to say what they said before. */
  readonly unreadable: ReadonlyMap<string, number>;
}

/**
 * What held when. A version that cannot be read changes nothing, and is counted. What stood in a file before the era of AI
 * is about something else.
 */
export function spansOf(
  versions: readonly ReadVersion[],
  { landing, dates }: Pick<Mainline, 'landing' | 'dates'>,
): DeclaringSpans {
  const switches = new Runs<Omit<Switch, keyof Span>>();
  const policies = new Runs<Omit<PolicySpan, keyof Span>>();
  const unreadable = new Map<string, number>();
  const settings = new Map<string, Set<number>>();
  for (const { path, commit, says } of versions) {
    const at = landing[commit]!;
    if (says === 'unreadable' || (says?.unreadable ?? 0) > 0)
      unreadable.set(path, (unreadable.get(path) ?? 0) + 1);
    if (says === 'unreadable' || dates[at]! < DEFAULT_ERA_START) continue;
    const seen = settings.get(path) ?? new Set();
    settings.set(path, seen);
    const states = new Map(says?.states ?? []);
    for (const setting of states.keys()) seen.add(setting);
    // A file that cannot be understood said something before, and may say it still.
    if ((says?.unreadable ?? 0) === 0)
      for (const setting of seen) {
        const state = states.get(setting);
        switches.put(`${setting} ${path}`, at, state ?? '', state && { path, setting, state });
      }
    const policy = says?.policy ?? null;
    policies.put(path, at, JSON.stringify(policy), policy === null ? undefined : { path, policy });
  }
  return { switches: switches.all(), policies: policies.all(), unreadable };
}

/** Runs of the same under a key, as they begin and end. */
class Runs<Item extends { readonly path: string }> {
  private readonly done: (Item & Span)[] = [];
  private readonly open = new Map<string, { readonly since: number; readonly same: string; item: Item }>();

  /** From `at` on there is `item`, told from others by `same`; undefined: nothing. */
  put(key: string, at: number, same: string, item: Item | undefined): void {
    const before = this.open.get(key);
    if (before?.same === same) return;
    if (before !== undefined) this.close(before, at);
    this.open.delete(key);
    if (item !== undefined) this.open.set(key, { since: at, same, item });
  }

  private close(
    { since, item }: { readonly since: number; readonly item: Item },
    until: number | null,
  ): void {
    // What came and went with one commit was never there.
    if (since !== until) this.done.push({ ...item, since, until });
  }

  all(): (Item & Span)[] {
    for (const run of this.open.values()) this.close(run, null);
    this.open.clear();
    return this.done.sort((a, b) => a.since - b.since || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }
}
