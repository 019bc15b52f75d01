import { REPO } from './read-session';

/** Records of Claude Code's sessions, as it writes them. */
export class ClaudeRecords {
  private count = 0;

  constructor(
    private readonly session = 's1',
    private readonly more: Readonly<Record<string, unknown>> = {},
    private readonly folder = REPO,
  ) {}

  private base(more: object): object {
    const at = new Date(Date.UTC(2026, 8, 1, 10, this.count++)).toISOString();
    return { sessionId: this.session, cwd: REPO, version: '2.1.240', timestamp: at, ...this.more, ...more };
  }

  prompt(content: unknown, more: object = {}): object {
    return this.base({ type: 'user', message: { role: 'user', content }, ...more });
  }

  call(id: string, name: string, input: object, model = 'claude-x'): object {
    const content = [{ type: 'tool_use', id, name, input }];
    return this.base({ type: 'assistant', message: { id: `m-${id}`, role: 'assistant', model, content } });
  }

  result(id: string, toolUseResult: unknown, more: object = {}): object {
    const content = [{ type: 'tool_result', tool_use_id: id, content: 'ok', ...more }];
    return this.base({ type: 'user', message: { role: 'user', content }, toolUseResult });
  }

  /** A new file. */
  create(id: string, path: string, content: string): object[] {
    const filePath = `${this.folder}/${path}`;
    const told = { type: 'create', filePath, content, originalFile: null, structuredPatch: [] };
    return [this.call(id, 'Write', { file_path: filePath, content }), this.result(id, told)];
  }

  /** One replaced line. */
  edit(id: string, path: string, before: string, after: string, more: object = {}): object[] {
    const filePath = `${this.folder}/${path}`;
    const hunk = { oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: [`-${before}`, `+${after}`] };
    const told = { filePath, oldString: before, newString: after, structuredPatch: [hunk], ...more };
    return [
      this.call(id, 'Edit', { file_path: filePath, old_string: before, new_string: after }),
      this.result(id, told),
    ];
  }
}
