import { join } from 'node:path';
import type * as z from 'zod';
import { SessionDraft } from '../draft';
import { anything, list, name, record, text, timeOf } from '../fields';
import { holdsAny, needle, valuesOf } from '../raw-line';
import type { Scope } from '../scope';
import type { LineReader, Source, Store } from '../store';
import { argumentsSchema, changesFiles, displaySchema, filesOf } from './gemini-edits';

const TOOL = 'Qwen Code';

const CALL_ID = needle('"callId"');
const CWD = needle('"cwd"');
const WANTED = ['"write_file"', '"edit"', '"replace"', '"user"'].map(needle);

const lineSchema = record({
  ...{ sessionId: name, cwd: text, version: name, model: name, timestamp: anything, type: text },
  message: record({ role: text, parts: list }),
  toolCallResult: record({ callId: name, status: text, resultDisplay: displaySchema }),
});
type Line = NonNullable<z.infer<typeof lineSchema>>;

const partSchema = record({
  text,
  functionCall: record({ id: name, name: text, args: argumentsSchema }),
  functionResponse: record({ id: name, name: text }),
});

interface Call {
  readonly tool: string;
  readonly args: z.infer<typeof argumentsSchema>;
  readonly model: string | null;
}

class QwenReader implements LineReader {
  isElsewhere = false;
  private readonly draft: SessionDraft<Call>;
  private isPlaced = false;
  private isNamed = false;

  constructor(source: Source, scope: Scope) {
    this.draft = new SessionDraft(TOOL, source.name, scope);
  }

  wants(line: Buffer): boolean {
    if (!this.isPlaced && line.includes(CWD)) return true;
    for (const id of valuesOf(line, CALL_ID)) if (this.draft.isOpen(id)) return true;
    return holdsAny(line, WANTED);
  }

  take(value: unknown): void {
    const line = lineSchema.parse(value);
    if (line === null) {
      this.skip();
      return;
    }
    this.place(line);
    if (this.isElsewhere) return;
    const parts = (line.message?.parts ?? []).map(part => partSchema.parse(part));
    for (const part of parts) {
      if (line.type === 'user' && part?.text != null) this.draft.paste(part.text);
      const call = part?.functionCall;
      if (call?.id != null && changesFiles(call.name))
        this.draft.call(call.id, { tool: call.name, args: call.args, model: line.model });
    }
    if (line.type === 'tool_result')
      this.result(line, parts.find(part => part?.functionResponse != null)?.functionResponse?.name ?? null);
  }

  private place({ cwd, sessionId }: Line): void {
    if (sessionId !== null && !this.isNamed) {
      this.isNamed = true;
      this.draft.sessionId = sessionId;
    }
    if (this.isPlaced || cwd === null) return;
    this.isPlaced = true;
    this.isElsewhere = !this.draft.scope.isNear(cwd);
  }

  private result(
    { toolCallResult: result, cwd, model, version, timestamp }: Line,
    named: string | null,
  ): void {
    const id = result?.callId ?? null;
    if (result === null || id === null) return;
    const call = this.draft.openCall(id);
    const tool = call?.tool ?? named;
    if (!changesFiles(tool)) return;
    const moment = { at: timeOf(timestamp), cwd, model: call?.model ?? model, toolVersion: version };
    if (result.status === 'success')
      this.draft.make(id, moment, filesOf(tool, call?.args ?? null, result.resultDisplay));
    else this.draft.refuse(id);
  }

  skip(): void {
    this.draft.skip();
  }

  read() {
    return this.draft.read();
  }
}

/** packages/core/src/services of QwenLM/qwen-code */
export const QWEN_CODE: Store = {
  id: 'qwen-code',
  tool: TOOL,
  folders: ({ home }) => [join(home, '.qwen', 'projects')],
  enters: /^[^/]+(?:\/chats)?$/,
  kinds: [
    {
      form: 'lines',
      matches: /^[^/]+\/chats\/[^/]+\.jsonl$/,
      open: (source, scope) => new QwenReader(source, scope),
    },
  ],
};
