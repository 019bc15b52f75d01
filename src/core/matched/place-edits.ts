import { recordedModel } from '../evidence';
import { editKey, lineForm, type SessionRead } from '../sessions';
import { Produced } from './produced';

/** By byte-string path from the top of the repository: what sessions put there, newest edit first. */
export type EditsByPath = ReadonlyMap<string, readonly Produced[]>;

/**
 * The edits of sessions at the files of a repository, each once, also where several sessions hold it. `pathOf`: the byte-string path from the top of the
 * repository, of what is written in a session; null where it lies elsewhere. The order of the sessions, and of the edits in
 * them, makes no difference.
 */
export function placeEdits(
  sessions: readonly SessionRead[],
  pathOf: (path: string) => string | null,
): EditsByPath {
  const ordered = [...sessions].sort(
    (a, b) => compare(nameOf(a), nameOf(b)) || compare(contentOf(a.edits), contentOf(b.edits)),
  );
  const edits = ordered.flatMap((session, number) =>
    session.edits.map(edit => ({ edit, number, key: editKey(edit) })),
  );
  edits.sort((a, b) => b.edit.at - a.edit.at || compare(contentOf(a.edit), contentOf(b.edit)));
  const known = new Map<string, number>();
  for (const { key, number } of edits) known.set(key, Math.min(number, known.get(key) ?? number));
  const pasted = pastedIn(ordered);
  const placed = new Map<string, Produced[]>();
  for (const { edit, number, key } of edits) {
    const path = edit.added.length === 0 ? null : pathOf(edit.path);
    if (path === null || known.get(key) !== number) continue;
    const { tool, at, baseKnown } = edit;
    const model = edit.model === null ? null : recordedModel(edit.model);
    const maker = { session: number, agent: tool, model, at: Math.floor(at / 1000) };
    const isPasted = (form: string) => pasted[number]!.some(lines => lines.has(form));
    const isBaseKnown = baseKnown || edit.kind === 'create';
    const produced = new Produced({ ...maker, isBaseKnown }, edit.added.map(lineForm), isPasted);
    const own = placed.get(path);
    if (own === undefined) placed.set(path, [produced]);
    else own.push(produced);
  }
  return placed;
}

/** By the number of the session: its own prompts, and those of the sessions that started it. */
function pastedIn(sessions: readonly SessionRead[]): ReadonlySet<string>[][] {
  const byName = new Map(sessions.map(session => [nameOf(session), session]));
  const parentOf = ({ tool, parentSessionId }: SessionRead): SessionRead | undefined =>
    parentSessionId === null ? undefined : byName.get(nameOf({ tool, sessionId: parentSessionId }));
  return sessions.map(session => {
    const found = new Set<SessionRead>();
    for (let one = parentOf(session); one !== undefined && !found.has(one); one = parentOf(one))
      found.add(one);
    return [session, ...found].map(({ pasted }) => pasted).filter(({ size }) => size > 0);
  });
}

function nameOf({ tool, sessionId }: Pick<SessionRead, 'tool' | 'sessionId'>): string {
  return `${tool}\n${sessionId}`;
}

function contentOf(edits: unknown): string {
  return JSON.stringify(edits);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
