import type { Identity } from '../model';

/** Maps identities as git's `.mailmap` does: proper name and address for a commit's name and address. */
export interface Mailmap {
  readonly resolve: (identity: Identity) => Identity;
}

interface Target {
  name: string | null;
  email: string | null;
}

/** All that is known of one commit address; entries that also name the commit's name stand in `byName`. */
interface Entry extends Target {
  readonly byName: Map<string, Target>;
}

/** Reads a `.mailmap` with git's own rules: four forms, `#` comments, ASCII case ignored, later lines win. Never throws. */
export function parseMailmap(text: string): Mailmap {
  const entries = new Map<string, Entry>();
  for (const line of text.split('\n')) if (!line.startsWith('#')) readLine(line, entries);
  return { resolve: identity => resolve(identity, entries) };
}

function resolve(identity: Identity, entries: ReadonlyMap<string, Entry>): Identity {
  const entry = entries.get(folded(identity.email));
  const target = entry?.byName.get(folded(identity.name)) ?? entry;
  if (!target) return identity;
  return { name: target.name ?? identity.name, email: target.email ?? identity.email };
}

function readLine(line: string, entries: Map<string, Entry>): void {
  const first = readPair(line, false);
  if (!first) return;
  const second = readPair(first.rest, true);
  if (second) add(entries, second.email, second.name, { name: first.name, email: first.email });
  else add(entries, first.email, null, { name: first.name, email: null });
}

interface Pair {
  readonly name: string | null;
  readonly email: string;
  readonly rest: string;
}

/** `Name <address>` at the start of the text; a missing name is null. The second address of a line may be empty. */
function readPair(text: string, mayBeEmpty: boolean): Pair | null {
  const left = text.indexOf('<');
  const right = left < 0 ? -1 : text.indexOf('>', left + 1);
  if (right < 0 || (!mayBeEmpty && right === left + 1)) return null;
  const name = text.slice(0, left).replace(/^[ \t\v\f\r]+|[ \t\v\f\r]+$/g, '');
  return { name: name === '' ? null : name, email: text.slice(left + 1, right), rest: text.slice(right + 1) };
}

function add(entries: Map<string, Entry>, email: string, name: string | null, target: Target): void {
  const key = folded(email);
  const entry: Entry = entries.get(key) ?? { name: null, email: null, byName: new Map() };
  entries.set(key, entry);
  if (name !== null) {
    entry.byName.set(folded(name), target);
    return;
  }
  entry.name = target.name ?? entry.name;
  entry.email = target.email ?? entry.email;
}

/** Git compares bytes and folds only ASCII letters. */
function folded(text: string): string {
  return text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}
