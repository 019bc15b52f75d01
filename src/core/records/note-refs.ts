/** Where notes of a name lie: here, and as they were fetched from remotes. */
function notes(name: string): string[] {
  const places = ['refs/notes/', 'refs/notes/remotes/*/', 'refs/notes/origin/', 'refs/remotes/*/notes/'];
  return places.map(place => place + name);
}

/** The refs of each recorder's notes, as `git for-each-ref` takes them: `*` is any text without a slash. */
export const RECORDER_REFS = {
  'git-ai': [...notes('ai'), 'refs/notes/ai-remote/*', 'refs/notes/ai-s/*'],
  'exceeds-ink': notes('exceeds-ink'),
  'ai-attr': notes('ai-attribution'),
  'qwen-code': notes('ai-attribution'),
  'kiro-metrics': notes('ai-attribution'),
  agentblame: notes('agentblame'),
  byline: notes('byline'),
  whogitit: notes('whogitit'),
  'source-trace': notes('srctrace/attribution'),
  'agent-trace': notes('agent-trace'),
} satisfies Readonly<Record<string, readonly string[]>>;

export type RecorderId = keyof typeof RECORDER_REFS;

/** Every ref under which notes of recorders may lie, as patterns; none twice. */
export const NOTE_REFS: readonly string[] = [...new Set(Object.values(RECORDER_REFS).flat())];

/** Whether recorders keep notes under this ref. */
export function isRecordsRef(ref: string): boolean {
  return NOTE_REFS.some(pattern => isUnder(ref, pattern));
}

export function isUnder(ref: string, pattern: string): boolean {
  const [refParts, parts] = [ref.split('/'), pattern.split('/')];
  return parts.length === refParts.length && parts.every((part, i) => part === '*' || part === refParts[i]);
}
