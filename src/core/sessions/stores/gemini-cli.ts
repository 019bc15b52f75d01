import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { SessionDraft } from '../draft';
import { anything, list, name, readJson, record, text, timeOf } from '../fields';
import { holdsAny, needle } from '../raw-line';
import type { Scope } from '../scope';
import type { LineReader, Source, Store } from '../store';
import { argumentsSchema, changesFiles, displaySchema, filesOf } from './gemini-edits';

const TOOL = 'Gemini CLI';

const HEAD = needle('"sessionId"');
const WANTED = ['"toolCalls"', '"user"', '"$set"'].map(needle);

const headSchema = record({ sessionId: name, projectHash: text, directories: list, kind: text });
const messageSchema = record({
  type: text,
  model: name,
  timestamp: anything,
  toolCalls: list,
  content: anything,
});
const callSchema = record({
  ...{ id: name, name: text, status: text, timestamp: anything },
  ...{ args: argumentsSchema, resultDisplay: displaySchema },
});
const partSchema = record({ text });

/** States in which a call may still come to an end: the message is written again when it does. */
const PENDING = ['validating', 'scheduled', 'awaiting_approval', 'executing'];

/** What was taken back stays: it is in no commit. A message is written again as it grows, its calls by their ids once. */
class GeminiReader implements LineReader {
  isElsewhere = false;
  private readonly draft: SessionDraft<null>;
  private readonly cwd: string | null;
  private isNamed = false;

  constructor(source: Source, scope: Scope) {
    this.draft = new SessionDraft(TOOL, source.name, scope);
    this.draft.parentSessionId = /\/chats\/([^/]+)\/[^/]+$/.exec(source.name)?.[1] ?? null;
    this.cwd = projectOf(source);
    if (this.cwd !== null) this.isElsewhere = !scope.isNear(this.cwd);
  }

  wants(line: Buffer): boolean {
    return holdsAny(line, WANTED) || (!this.isNamed && line.includes(HEAD));
  }

  take(value: unknown): void {
    const head = headSchema.parse(value);
    if (head === null) {
      this.skip();
      return;
    }
    if (head.sessionId !== null && !this.isNamed) {
      this.isNamed = true;
      this.draft.sessionId = head.sessionId;
    }
    const set = setSchema.parse(value)?.$set;
    for (const message of [value, ...(set?.messages ?? [])]) this.takeMessage(message);
  }

  takeMessage(value: unknown): void {
    const message = messageSchema.parse(value);
    if (message === null) {
      this.skip();
      return;
    }
    if (message.type === 'user') this.prompt(message.content);
    for (const call of message.toolCalls ?? []) this.takeCall(call, message.model, message.timestamp);
  }

  private prompt(content: unknown): void {
    if (typeof content === 'string') this.draft.paste(content);
    for (const part of Array.isArray(content) ? content : [content])
      this.draft.paste(partSchema.parse(part)?.text ?? '');
  }

  private takeCall(value: unknown, model: string | null, later: unknown): void {
    const call = callSchema.parse(value);
    if (call === null || !changesFiles(call.name)) return;
    const { id, status, args, resultDisplay } = call;
    const moment = { at: timeOf(call.timestamp) ?? timeOf(later), cwd: this.cwd, model, toolVersion: null };
    if (status === 'success') this.draft.make(id, moment, filesOf(call.name, args, resultDisplay));
    else if (id !== null && PENDING.includes(status ?? '')) this.draft.call(id, null);
    else if (id !== null) this.draft.refuse(id);
  }

  skip(): void {
    this.draft.skip();
  }

  read() {
    return this.draft.read();
  }
}

const setSchema = record({ $set: record({ messages: list }) });

const projectsSchema = record({ projects: z.record(z.string(), z.unknown()).nullish().catch(null) });

/** The folder that the sessions of a short name, or of a hash, are of; null where nothing says it. */
function projectOf({ name: file, beside }: Source): string | null {
  const id = file.split('/')[0]!;
  const root = beside(`${id}/.project_root`)?.trim();
  if (root) return root;
  const { projects } = projectsSchema.parse(readJson(beside('../projects.json') ?? '')) ?? {};
  for (const [path, short] of Object.entries(projects ?? {}))
    if (short === id || createHash('sha256').update(path).digest('hex') === id) return path;
  return null;
}

const documentSchema = record({ messages: list });

/** packages/core/src/services of google-gemini/gemini-cli */
export const GEMINI_CLI: Store = {
  id: 'gemini-cli',
  tool: TOOL,
  folders: ({ home, env }) => [join(env.GEMINI_CLI_HOME || home, '.gemini', 'tmp')],
  enters: /^[^/]+(?:\/chats(?:\/[^/]+)?)?$/,
  kinds: [
    {
      form: 'lines',
      matches: /^[^/]+\/chats\/(?:[^/]+\/)?[^/]+\.jsonl$/,
      open: (source, scope) => new GeminiReader(source, scope),
    },
    {
      form: 'document',
      matches: /^[^/]+\/chats\/session-[^/]*\.json$/,
      read: (source, scope, load) => {
        const reader = new GeminiReader(source, scope);
        if (reader.isElsewhere) return null;
        const whole = load();
        reader.take(whole);
        for (const message of documentSchema.parse(whole)?.messages ?? []) reader.takeMessage(message);
        return reader.read();
      },
    },
  ],
};
