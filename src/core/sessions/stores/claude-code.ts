import { join } from 'node:path';
import * as z from 'zod';
import { SessionDraft } from '../draft';
import { anything, flag, name, record, text, timeOf } from '../fields';
import { holdsAny, needle, valuesOf } from '../raw-line';
import type { Scope } from '../scope';
import type { LineReader, Source, Store } from '../store';
import { type Call, changesOf, inputsOf } from './claude-edits';

const TOOL = 'Claude Code';

const TOOL_USE = needle('"tool_use"');
const TOOL_USE_ID = needle('"tool_use_id"');
const EDITORS = ['Write', 'Edit', 'MultiEdit', 'NotebookEdit'];
const EDITOR_NAMES = EDITORS.map(editor => needle(`"${editor}"`));
const USER = needle('"user"');
const CWD = needle('"cwd"');

const recordSchema = z.object({
  ...{ type: text, sessionId: name, agentId: name, cwd: text, version: name, timestamp: anything },
  ...{ isSidechain: flag, isMeta: flag, isCompactSummary: flag },
  message: record({ model: name, content: anything }),
  ...{ toolUseResult: anything, toolDenialKind: anything },
});
type Line = z.infer<typeof recordSchema>;

const blockSchema = z.object({
  ...{ type: text, id: name, name: text, input: anything, text },
  ...{ tool_use_id: name, is_error: flag },
});
type Block = z.infer<typeof blockSchema>;

class ClaudeReader implements LineReader {
  isElsewhere = false;
  private isPlaced = false;
  private isNamed = false;
  private readonly draft: SessionDraft<Call>;

  constructor(source: Source, scope: Scope) {
    this.draft = new SessionDraft(TOOL, source.name, scope);
  }

  wants(line: Buffer): boolean {
    if (!this.isPlaced && line.includes(CWD)) return true;
    if (line.includes(TOOL_USE_ID)) return [...valuesOf(line, TOOL_USE_ID)].some(id => this.draft.isOpen(id));
    if (line.includes(TOOL_USE)) return holdsAny(line, EDITOR_NAMES);
    return line.includes(USER);
  }

  take(value: unknown): void {
    const line = recordSchema.safeParse(value).data;
    if (line === undefined) {
      this.skip();
      return;
    }
    this.place(line);
    if (this.isElsewhere || line.isMeta || line.isCompactSummary) return;
    const content = line.message?.content;
    if (line.type === 'user' && typeof content === 'string') this.prompt(line, content);
    for (const entry of Array.isArray(content) ? content : []) {
      const block = blockSchema.safeParse(entry).data;
      if (block !== undefined) this.takeBlock(line, block);
    }
  }

  /** Whose records come first: what was copied from elsewhere comes behind the session's own name. */
  private place({ cwd, sessionId, agentId, isSidechain }: Line): void {
    if (!this.isNamed && sessionId !== null) {
      this.isNamed = true;
      const isAgents = isSidechain === true && agentId !== null;
      this.draft.sessionId = isAgents ? agentId : sessionId;
      this.draft.parentSessionId = isAgents ? sessionId : null;
    }
    if (this.isPlaced || cwd === null) return;
    this.isPlaced = true;
    this.isElsewhere = !this.draft.scope.isNear(cwd);
  }

  private takeBlock(line: Line, block: Block): void {
    if (line.type === 'assistant' && block.type === 'tool_use') this.call(line, block);
    if (line.type !== 'user') return;
    if (block.type === 'text' && block.text !== null) this.prompt(line, block.text);
    if (block.type === 'tool_result' && block.tool_use_id !== null)
      this.result(line, block.tool_use_id, block.is_error === true);
  }

  private prompt({ isSidechain }: Line, words: string): void {
    // What an agent tells its agents is no person's.
    if (isSidechain !== true) this.draft.paste(words);
  }

  private call({ message, version }: Line, { id, name: tool, input }: Block): void {
    if (id === null || tool === null || !EDITORS.includes(tool)) return;
    const model = message?.model ?? null;
    this.draft.call(id, { tool, input, version, model: model === '<synthetic>' ? null : model });
  }

  private result(line: Line, id: string, isError: boolean): void {
    const call = this.draft.openCall(id);
    if (call === undefined) return;
    const { toolUseResult: result, isSidechain, toolDenialKind, version, cwd } = line;
    const moment = {
      ...{ at: timeOf(line.timestamp), cwd, model: call.model },
      toolVersion: call.version ?? version,
    };
    const hasDetails = typeof result === 'object' && result !== null;
    // Files of agents of agents keep the bare result.
    const isBare = result === undefined && isSidechain === true;
    if (isError || (toolDenialKind ?? null) !== null || !(hasDetails || isBare)) this.draft.refuse(id);
    else if (isBare) this.draft.make(id, moment, inputsOf(call));
    else {
      const changes = changesOf(result, call);
      if (changes === 'refused') this.draft.refuse(id);
      else this.draft.make(id, moment, changes);
    }
  }

  skip(): void {
    this.draft.skip();
  }

  read() {
    return this.draft.read();
  }
}

/** https://code.claude.com/docs/en/claude-directory */
export const CLAUDE_CODE: Store = {
  id: 'claude-code',
  tool: TOOL,
  folders: ({ home, env }) =>
    env.CLAUDE_CONFIG_DIR
      ? [join(env.CLAUDE_CONFIG_DIR, 'projects')]
      : [join(home, '.claude', 'projects'), join(home, '.config', 'claude', 'projects')],
  enters: /^(?!.*\/(?:tool-results|memory)$)/,
  kinds: [{ form: 'lines', matches: /\.jsonl$/, open: (source, scope) => new ClaudeReader(source, scope) }],
};
