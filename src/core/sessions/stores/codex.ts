import { join } from 'node:path';
import * as z from 'zod';
import { SessionDraft } from '../draft';
import { anything, flag, list, name, record, text, timeOf } from '../fields';
import { holdsAny, needle, valuesOf } from '../raw-line';
import type { Scope } from '../scope';
import type { LineReader, Source, Store } from '../store';
import { type Call, callOf, eventFiles, patchFiles, saysSuccess } from './codex-edits';

const TOOL = 'OpenAI Codex';

const CALL_ID = needle('"call_id"');
const PATCH = needle('apply_patch');
const WANTED = ['"patch_apply_end"', '"session_meta"', '"turn_context"', '"user_message"', '"user"'].map(
  needle,
);

const lineSchema = z.object({ timestamp: anything, type: text, payload: anything });

const metaSchema = record({
  ...{ id: name, cwd: text, cli_version: name, forked_from_id: name },
  source: record({ subagent: record({ thread_spawn: record({ parent_thread_id: name }) }) }),
});
const turnSchema = record({ cwd: text, model: name });
const itemSchema = record({
  ...{
    type: text,
    role: text,
    name: text,
    call_id: name,
    status: text,
    input: anything,
    arguments: anything,
  },
  ...{ output: anything, content: list, message: text, success: flag, changes: anything },
});
type Item = NonNullable<z.infer<typeof itemSchema>>;
const partSchema = record({ text });

const FILE_ID = /([0-9a-f]{8}(?:-[0-9a-f]{4,}){3,4})\.jsonl(?:\.zst)?$/i;

/** Words that the tool itself says in the person's name. */
const NOT_A_PERSON = /^\s*(?:<|# AGENTS\.md)/;

class CodexReader implements LineReader {
  isElsewhere = false;
  private readonly draft: SessionDraft<Call>;
  private readonly fileId: string | null;
  private readonly outputs = new Map<string, { readonly isSuccess: boolean; readonly at: number | null }>();
  private isNamed = false;
  private isPlaced = false;
  private cwd: string | null = null;
  private model: string | null = null;
  private version: string | null = null;

  constructor(source: Source, scope: Scope) {
    this.fileId = FILE_ID.exec(source.name)?.[1]?.toLowerCase() ?? null;
    this.draft = new SessionDraft(TOOL, this.fileId ?? source.name, scope);
  }

  wants(line: Buffer): boolean {
    for (const id of valuesOf(line, CALL_ID)) {
      if (this.draft.isOpen(id)) return true;
      break;
    }
    return holdsAny(line, WANTED) || line.includes(PATCH);
  }

  take(value: unknown): void {
    const line = lineSchema.safeParse(value).data;
    if (line === undefined) {
      this.skip();
      return;
    }
    if (line.type === 'session_meta') this.takeMeta(line.payload);
    else if (line.type === 'turn_context') this.takeTurn(line.payload);
    else if (!this.isElsewhere) {
      // Very old files hold the bare items.
      const item = itemSchema.parse(line.payload === undefined ? value : line.payload);
      if (item !== null) this.takeItem(item, timeOf(line.timestamp));
    }
  }

  /** A fork begins with what it was forked from, whose own first record is copied along. */
  private takeMeta(payload: unknown): void {
    const meta = metaSchema.parse(payload);
    if (meta === null) {
      this.skip();
      return;
    }
    const isOwn = this.fileId === null ? !this.isNamed : meta.id?.toLowerCase() === this.fileId;
    if (isOwn && !this.isNamed) {
      this.isNamed = true;
      this.draft.sessionId = meta.id ?? this.draft.sessionId;
      this.draft.parentSessionId =
        meta.source?.subagent?.thread_spawn?.parent_thread_id ?? meta.forked_from_id;
    }
    if (isOwn || this.version === null) this.version = meta.cli_version;
    this.move(meta.cwd);
  }

  private takeTurn(payload: unknown): void {
    const turn = turnSchema.parse(payload);
    if (turn === null) {
      this.skip();
      return;
    }
    this.model = turn.model ?? this.model;
    this.move(turn.cwd);
  }

  private move(cwd: string | null): void {
    if (cwd === null) return;
    this.cwd = cwd;
    if (this.isPlaced) return;
    this.isPlaced = true;
    this.isElsewhere = !this.draft.scope.isNear(cwd);
  }

  private takeItem(item: Item, at: number | null): void {
    const { type, call_id: id } = item;
    if (type === 'user_message' && item.message !== null) this.prompt(item.message);
    else if (type === 'message' && item.role === 'user')
      for (const part of item.content ?? []) this.prompt(partSchema.parse(part)?.text ?? '');
    else if (id === null) return;
    else if (type === 'patch_apply_end') this.takeEvent(id, item, at);
    else if (type === 'custom_tool_call' || type === 'function_call') {
      const call = callOf(item, this.moment(at));
      if (call !== null) this.draft.call(id, call);
    } else if (type === 'custom_tool_call_output' || type === 'function_call_output')
      this.takeOutput(id, item.output, at);
  }

  private moment(at: number | null) {
    return { at, cwd: this.cwd, model: this.model, toolVersion: this.version };
  }

  private prompt(words: string): void {
    if (!NOT_A_PERSON.test(words)) this.draft.paste(words);
  }

  private takeEvent(id: string, { success, changes }: Item, at: number | null): void {
    const call = this.draft.openCall(id);
    if (success !== true) this.draft.refuse(id);
    else if (changes != null) this.draft.make(id, this.moment(at), eventFiles(changes));
    else if (call !== undefined) this.draft.make(id, { ...call.moment, at }, patchFiles(call));
    else this.draft.make(id, this.moment(at), null);
  }

  private takeOutput(id: string, output: unknown, at: number | null): void {
    if (this.draft.isOpen(id)) this.outputs.set(id, { isSuccess: saysSuccess(output), at });
  }

  /** The event of a patch says more than what the model was told, and may come behind it. */
  private settleOutputs(): void {
    for (const [id, { isSuccess, at }] of this.outputs) {
      const call = this.draft.openCall(id);
      if (call === undefined) continue;
      if (isSuccess) this.draft.make(id, { ...call.moment, at }, patchFiles(call));
      else this.draft.refuse(id);
    }
  }

  skip(): void {
    this.draft.skip();
  }

  read() {
    this.settleOutputs();
    return this.draft.read();
  }
}

/** Command line, editors and app share the folder: codex-rs/rollout of openai/codex. */
export const CODEX: Store = {
  id: 'codex',
  tool: TOOL,
  folders: ({ home, env }) => {
    const top = env.CODEX_HOME || join(home, '.codex');
    return [join(top, 'sessions'), join(top, 'archived_sessions')];
  },
  kinds: [
    {
      form: 'lines',
      matches: /(?:^|\/)rollout-[^/]*\.jsonl(?:\.zst)?$/,
      open: (source, scope) => new CodexReader(source, scope),
    },
  ],
};
