import { join } from 'node:path';
import type * as z from 'zod';
import { readApplyPatch } from '../apply-patch';
import { between, whole } from '../change';
import { type Made, SessionDraft } from '../draft';
import { anything, flag, list, name, readJson, record, text, timeOf } from '../fields';
import type { Scope } from '../scope';
import type { ManyRead, Row, Store, Tables } from '../store';
import { changeOfDiff } from '../unified-diff';

const TOOL = 'OpenCode';

const EDITORS = ['write', 'edit', 'multiedit', 'apply_patch', 'patch'];

const messageSchema = record({ role: text, modelID: name, path: record({ cwd: text }) });
const fileDiff = record({ file: text, patch: text });
const patchedSchema = record({
  ...{ filePath: text, relativePath: text, movePath: text, type: text, patch: text, diff: text },
});
const metadataSchema = record({
  ...{ filepath: text, exists: flag, diff: text, filediff: fileDiff, files: list, results: list },
});
type Metadata = NonNullable<z.infer<typeof metadataSchema>>;
const inputSchema = record({
  ...{ filePath: text, content: text, oldString: text, newString: text, patchText: text },
});
type Input = NonNullable<z.infer<typeof inputSchema>>;
const partSchema = record({
  ...{ type: text, text, synthetic: flag, tool: text, callID: name },
  state: record({
    ...{ status: text, input: inputSchema, metadata: metadataSchema },
    time: record({ start: anything, end: anything }),
  }),
});
type Part = NonNullable<z.infer<typeof partSchema>>;

interface Message {
  readonly role: string | null;
  readonly model: string | null;
  readonly cwd: string | null;
}

interface Open {
  readonly draft: SessionDraft<null>;
  readonly directory: string | null;
  readonly version: string | null;
  readonly messages: Map<string, Message>;
}

function readOpencode(scope: Scope, tables: Tables): ManyRead {
  const { near, elsewhere } = sessionsOf(scope, tables);
  if (near.size === 0) return { sessions: [], elsewhere, unread: 0 };
  const isNear = (row: Row) => near.has(wordOf(row.session_id) ?? '');
  let unread = 0;
  for (const row of tables.rows('message', ['id', 'session_id', 'data'], isNear)) {
    const [id, session] = [wordOf(row.id), near.get(wordOf(row.session_id) ?? '')];
    const message = messageSchema.parse(readJson(wordOf(row.data) ?? ''));
    if (id === null || session === undefined || message === null) unread++;
    else
      session.messages.set(id, {
        role: message.role,
        model: message.modelID,
        cwd: message.path?.cwd ?? null,
      });
  }
  const columns = ['message_id', 'session_id', 'time_created', 'data'];
  for (const row of tables.rows('part', columns, isNear)) {
    const session = near.get(wordOf(row.session_id) ?? '');
    if (session !== undefined) takePart(session, row);
  }
  return { sessions: [...near.values()].map(({ draft }) => draft.read()), elsewhere, unread };
}

function wordOf(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function sessionsOf(scope: Scope, tables: Tables) {
  const near = new Map<string, Open>();
  let elsewhere = 0;
  for (const row of tables.rows('session', ['id', 'parent_id', 'directory', 'version'])) {
    const [id, directory] = [wordOf(row.id), wordOf(row.directory)];
    if (id === null || (directory !== null && !scope.isNear(directory))) {
      elsewhere++;
      continue;
    }
    const draft = new SessionDraft<null>(TOOL, id, scope);
    draft.parentSessionId = wordOf(row.parent_id);
    near.set(id, { draft, directory, version: wordOf(row.version), messages: new Map() });
  }
  return { near, elsewhere };
}

function takePart(session: Open, row: Row): void {
  const { draft } = session;
  const part = partSchema.parse(readJson(wordOf(row.data) ?? ''));
  if (part === null) {
    draft.skip();
    return;
  }
  const message = session.messages.get(wordOf(row.message_id) ?? '') ?? null;
  if (part.type === 'text' && message?.role === 'user' && part.synthetic !== true)
    draft.paste(part.text ?? '');
  if (part.type === 'tool' && part.tool !== null && EDITORS.includes(part.tool))
    takeTool(session, part, message, row.time_created);
}

function takeTool(session: Open, part: Part, message: Message | null, created: unknown): void {
  const { draft, directory, version } = session;
  const { callID: id, state } = part;
  const moment = {
    at: timeOf(state?.time?.end) ?? timeOf(created),
    ...{ cwd: message?.cwd ?? directory, model: message?.model ?? null, toolVersion: version },
  };
  if (state?.status === 'completed') draft.make(id, moment, filesOf(part.tool, state.input, state.metadata));
  else if (id !== null) draft.call(id, null);
}

/** What is kept of the change was compared after the formatter had run: it goes before what was asked for. */
function filesOf(
  tool: string | null,
  input: Input | null,
  metadata: Metadata | null,
): (Made | null)[] | null {
  if (metadata?.files != null && metadata.files.length > 0) return metadata.files.map(patchedFile);
  if (input?.patchText != null)
    return readApplyPatch(input.patchText)?.map(file => ({ ...file, baseKnown: true })) ?? null;
  if (metadata?.results != null && metadata.results.length > 0)
    return metadata.results.map(result => comparedFile(input, metadataSchema.parse(result), 'edit'));
  const kind = tool === 'write' ? (metadata?.exists === false ? 'create' : 'overwrite') : 'edit';
  const compared = comparedFile(input, metadata, kind);
  return [compared ?? askedFile(input, metadata, kind)];
}

function comparedFile(input: Input | null, metadata: Metadata | null, kind: Made['kind']): Made | null {
  const diff = metadata?.filediff?.patch ?? metadata?.diff ?? null;
  const change = diff === null || diff === '' ? null : changeOfDiff(diff);
  const path = metadata?.filediff?.file ?? input?.filePath ?? metadata?.filepath ?? null;
  return change && { path, kind, change, baseKnown: true };
}

function askedFile(input: Input | null, metadata: Metadata | null, kind: Made['kind']): Made | null {
  if (input === null) return null;
  const path = input.filePath ?? metadata?.filepath ?? null;
  if (input.content !== null)
    return { path, kind, change: whole(input.content), baseKnown: kind === 'create' };
  const { oldString, newString } = input;
  if (oldString === null || newString === null) return null;
  return { path, kind, change: between(oldString, newString), baseKnown: true };
}

const KINDS: Readonly<Record<string, Made['kind']>> = { add: 'create', delete: 'delete' };

function patchedFile(value: unknown): Made | null {
  const file = patchedSchema.parse(value);
  const change = changeOfDiff(file?.patch ?? file?.diff ?? '');
  if (file === null || (file.patch ?? file.diff) === null || change === null) return null;
  const path = file.movePath ?? file.filePath ?? file.relativePath;
  return { path, kind: KINDS[file.type ?? ''] ?? 'edit', change, baseKnown: true };
}

/** packages/opencode/src/storage of anomalyco/opencode */
export const OPENCODE: Store = {
  id: 'opencode',
  tool: TOOL,
  folders: ({ home, env }) => [join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'opencode')],
  enters: /^storage(?:\/session(?:\/[^/]+)?)?$/,
  kinds: [
    {
      form: 'database',
      matches: /^opencode(?:-[^/]*)?\.db$/,
      read: (_, scope, tables) => readOpencode(scope, tables),
    },
    {
      form: 'foreign',
      matches: /^storage\/session\/[^/]+\/[^/]+\.json$/,
      why: 'what versions before 2026 kept outside of the database',
    },
  ],
};
