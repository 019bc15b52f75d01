import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { between, joined, whole } from '../change';
import { type Made, SessionDraft } from '../draft';
import { absolutePath, anything, flag, list, name, readJson, record, text, timeOf } from '../fields';
import type { Scope } from '../scope';
import type { ManyRead, Place, Row, Source, Store, Tables } from '../store';

const TOOL = 'Crush';

const EDITORS = ['write', 'edit', 'multiedit'];

const partSchema = record({ type: text, data: anything });
const wordsSchema = record({ text });
const callSchema = record({ id: name, name: text, input: text });
const resultSchema = record({ tool_call_id: name, name: text, is_error: flag, metadata: text });
const replacement = { old_string: text, new_string: text };
const inputSchema = record({ file_path: text, content: text, edits: list, ...replacement });
const editSchema = record(replacement);
const metadataSchema = record({ old_content: text, new_content: text, edits_failed: list });

interface Call {
  readonly input: z.infer<typeof inputSchema>;
  readonly tool: string;
  readonly model: string | null;
}

/** The folder of the database lies in the project, and is that of all its sessions. */
function readCrush({ folder }: Source, scope: Scope, tables: Tables): ManyRead {
  const drafts = new Map<string, SessionDraft<Call>>();
  for (const row of tables.rows('sessions', ['id', 'parent_session_id'])) {
    if (typeof row.id !== 'string') continue;
    const draft = new SessionDraft<Call>(TOOL, row.id, scope);
    draft.parentSessionId = typeof row.parent_session_id === 'string' ? row.parent_session_id : null;
    drafts.set(row.id, draft);
  }
  let unread = 0;
  const columns = ['session_id', 'role', 'model', 'created_at', 'parts'];
  for (const row of tables.rows('messages', columns)) {
    const draft = typeof row.session_id === 'string' ? drafts.get(row.session_id) : undefined;
    const parts = list.parse(typeof row.parts === 'string' ? readJson(row.parts) : null);
    if (draft === undefined || parts === null) unread++;
    else for (const part of parts) takePart(draft, row, part, dirname(folder));
  }
  return { sessions: [...drafts.values()].map(draft => draft.read()), elsewhere: 0, unread };
}

function takePart(draft: SessionDraft<Call>, row: Row, value: unknown, cwd: string): void {
  const part = partSchema.parse(value);
  if (part === null) {
    draft.skip();
    return;
  }
  if (part.type === 'text' && row.role === 'user') draft.paste(wordsSchema.parse(part.data)?.text ?? '');
  if (part.type === 'tool_call') takeCall(draft, part.data, typeof row.model === 'string' ? row.model : null);
  if (part.type === 'tool_result') takeResult(draft, part.data, timeOf(row.created_at), cwd);
}

function takeCall(draft: SessionDraft<Call>, data: unknown, model: string | null): void {
  const call = callSchema.parse(data);
  if (call === null || call.id === null || call.name === null || !EDITORS.includes(call.name)) return;
  draft.call(call.id, { input: inputSchema.parse(readJson(call.input ?? '')), tool: call.name, model });
}

function takeResult(draft: SessionDraft<Call>, data: unknown, at: number | null, cwd: string): void {
  const result = resultSchema.parse(data);
  const id = result?.tool_call_id ?? null;
  const call = id === null ? undefined : draft.openCall(id);
  if (result === null || id === null || call === undefined) return;
  const moment = { at, cwd, model: call.model, toolVersion: null };
  if (result.is_error !== false) draft.refuse(id);
  else draft.make(id, moment, fileOf(call, metadataSchema.parse(readJson(result.metadata ?? ''))));
}

function fileOf({ tool, input }: Call, metadata: z.infer<typeof metadataSchema>): Made[] | null {
  if (input === null) return null;
  const path = input.file_path;
  const [before, after] = [metadata?.old_content ?? null, metadata?.new_content ?? null];
  if (before !== null && after !== null) {
    const kind = tool !== 'write' ? 'edit' : before === '' ? 'create' : 'overwrite';
    return [{ path, kind, change: between(before, after), baseKnown: true }];
  }
  if (tool === 'write')
    return input.content === null
      ? null
      : [{ path, kind: 'overwrite', change: whole(input.content), baseKnown: false }];
  // Without the texts nobody knows which of several edits failed.
  if ((metadata?.edits_failed ?? []).length > 0) return null;
  const edits = tool === 'multiedit' ? (input.edits ?? []).map(edit => editSchema.parse(edit)) : [input];
  const changes = edits.map(edit =>
    edit?.old_string == null || edit.new_string === null ? null : between(edit.old_string, edit.new_string),
  );
  if (changes.length === 0 || !changes.every(change => change !== null)) return null;
  return [{ path, kind: 'edit', change: joined(changes), baseKnown: true }];
}

/** The folder of the person's own data. */
function dataFolder({ home, env, platform }: Place): string {
  if (env.CRUSH_GLOBAL_DATA) return env.CRUSH_GLOBAL_DATA;
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'crush');
  return platform === 'win32'
    ? join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'crush')
    : join(home, '.local', 'share', 'crush');
}

const projectsSchema = record({ projects: list });
const projectSchema = record({ path: text, data_dir: text });

/** Crush notes each project that it was started in. */
function namedFolders(json: string): string[] {
  return (projectsSchema.parse(readJson(json))?.projects ?? []).flatMap(value => {
    const project = projectSchema.parse(value);
    return absolutePath(project?.data_dir ?? null, project?.path ?? null) ?? [];
  });
}

/** internal/db and internal/projects of charmbracelet/crush */
export const CRUSH: Store = {
  id: 'crush',
  tool: TOOL,
  folders: ({ tops }) => tops.map(top => join(top, '.crush')),
  named: { files: place => [join(dataFolder(place), 'projects.json')], folders: namedFolders },
  enters: /^$/,
  kinds: [
    {
      form: 'database',
      matches: /^crush\.db$/,
      read: (source, scope, tables) => readCrush(source, scope, tables),
    },
  ],
};
