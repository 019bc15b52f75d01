import { join } from 'node:path';
import type * as z from 'zod';
import { readApplyPatch } from '../apply-patch';
import { between, type Change, whole } from '../change';
import { type Made, SessionDraft } from '../draft';
import { anything, flag, name, readJson, record, text, timeOf } from '../fields';
import { holdsAny, needle, valuesOf } from '../raw-line';
import type { Scope } from '../scope';
import type { LineReader, Source, Store } from '../store';
import { changeOfDiff, isDiff } from '../unified-diff';

const TOOL = 'GitHub Copilot CLI';

const CALL_ID = needle('"toolCallId"');
const WANTED = [
  ...['"session.start"', '"session.resume"', '"session.model_change"', '"session.context_changed"'],
  '"user.message"',
].map(needle);
const EDITORS = ['create', 'edit', 'str_replace_editor', 'str_replace', 'insert', 'apply_patch'];
const EDITOR_NAMES = EDITORS.map(editor => needle(`"${editor}"`));

const eventSchema = record({ timestamp: anything, type: text, data: anything });
const contextSchema = record({ cwd: text });
const startSchema = record({
  ...{ sessionId: name, copilotVersion: name, selectedModel: name, newModel: name },
  ...{ context: contextSchema, cwd: text },
});
const callSchema = record({ toolCallId: name, toolName: text, model: name, arguments: anything });
const resultSchema = record({
  ...{ toolCallId: name, success: flag },
  result: record({ content: text, detailedContent: text }),
});
const promptSchema = record({ content: text });

const argumentsSchema = record({
  ...{ command: text, path: text, file_text: text, content: text, input: text, patch: text },
  ...{ old_str: text, old_string: text, new_str: text, new_string: text },
});
type Arguments = NonNullable<z.infer<typeof argumentsSchema>>;

interface Call {
  readonly tool: string;
  readonly given: unknown;
  readonly model: string | null;
}

class CopilotReader implements LineReader {
  isElsewhere = false;
  private readonly draft: SessionDraft<Call>;
  private isPlaced = false;
  private isNamed = false;
  private cwd: string | null = null;
  private model: string | null = null;
  private version: string | null = null;

  constructor(source: Source, scope: Scope) {
    this.draft = new SessionDraft(TOOL, source.name, scope);
  }

  wants(line: Buffer): boolean {
    for (const id of valuesOf(line, CALL_ID)) {
      if (this.draft.isOpen(id)) return true;
      break;
    }
    return holdsAny(line, WANTED) || (line.includes(CALL_ID) && holdsAny(line, EDITOR_NAMES));
  }

  take(value: unknown): void {
    const event = eventSchema.parse(value);
    if (event === null) {
      this.skip();
      return;
    }
    const { type, data } = event;
    if (type?.startsWith('session.')) this.takeSession(data);
    else if (this.isElsewhere) return;
    else if (type === 'user.message') this.draft.paste(promptSchema.parse(data)?.content ?? '');
    else if (type === 'tool.execution_start') this.takeCall(data);
    else if (type === 'tool.execution_complete') this.takeResult(data, timeOf(event.timestamp));
  }

  private takeSession(data: unknown): void {
    const start = startSchema.parse(data);
    if (start === null) return;
    if (start.sessionId !== null && !this.isNamed) {
      this.isNamed = true;
      this.draft.sessionId = start.sessionId;
    }
    this.model = start.newModel ?? start.selectedModel ?? this.model;
    this.version = start.copilotVersion ?? this.version;
    const cwd = start.context?.cwd ?? start.cwd;
    if (cwd === null) return;
    this.cwd = cwd;
    if (!this.isPlaced) this.isElsewhere = !this.draft.scope.isNear(cwd);
    this.isPlaced = true;
  }

  private takeCall(data: unknown): void {
    const call = callSchema.parse(data);
    if (call === null || call.toolCallId === null || call.toolName === null) return;
    if (!EDITORS.includes(call.toolName)) return;
    const model = call.model ?? this.model;
    this.draft.call(call.toolCallId, { tool: call.toolName, given: call.arguments, model });
  }

  private takeResult(data: unknown, at: number | null): void {
    const result = resultSchema.parse(data);
    const id = result?.toolCallId ?? null;
    const call = id === null ? undefined : this.draft.openCall(id);
    if (result === null || id === null || call === undefined) return;
    const moment = { at, cwd: this.cwd, model: call.model, toolVersion: this.version };
    if (result.success === true)
      this.draft.make(id, moment, filesOf(call, result.result?.detailedContent ?? null));
    else this.draft.refuse(id);
  }

  skip(): void {
    this.draft.skip();
  }

  read() {
    return this.draft.read();
  }
}

function filesOf({ tool, given }: Call, details: string | null): Made[] | null {
  const args = argumentsSchema.parse(typeof given === 'string' ? readJson(given) : given);
  if (tool === 'apply_patch') {
    const patch = args?.input ?? args?.patch ?? (typeof given === 'string' ? given : '');
    return readApplyPatch(patch)?.map(file => ({ ...file, baseKnown: true })) ?? null;
  }
  if (args === null) return null;
  const shown = details !== null && isDiff(details) ? changeOfDiff(details) : null;
  const isCreate = tool === 'create' || args.command === 'create';
  // It makes no file where one is.
  if (isCreate) return made(args, 'create', shown ?? wholeOf(args));
  return made(args, 'edit', shown ?? replacedOf(args));
}

function made({ path }: Arguments, kind: Made['kind'], change: Change | null): Made[] | null {
  return change && [{ path, kind, change, baseKnown: true }];
}

function wholeOf(args: Arguments): Change | null {
  const text = args.file_text ?? args.content;
  return text === null ? null : whole(text);
}

/** An insertion has no text before it. */
function replacedOf(args: Arguments): Change | null {
  const after = args.new_str ?? args.new_string;
  return after === null ? null : between(args.old_str ?? args.old_string ?? '', after);
}

/** nodejs/src/generated/session-events.ts of github/copilot-sdk */
export const COPILOT_CLI: Store = {
  id: 'copilot-cli',
  tool: TOOL,
  folders: ({ home, env }) => [join(env.COPILOT_HOME || join(home, '.copilot'), 'session-state')],
  enters: /^[^/]+$/,
  kinds: [
    {
      form: 'lines',
      matches: /^[^/]+(?:\/events)?\.jsonl$/,
      open: (source, scope) => new CopilotReader(source, scope),
    },
  ],
};
