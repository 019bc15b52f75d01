import { join } from 'node:path';
import type * as z from 'zod';
import { SessionDraft } from '../draft';
import { absolutePath, anything, flag, list, name, readJson, record, text, timeOf } from '../fields';
import type { Scope } from '../scope';
import type { LineReader, Place, Source, Store } from '../store';
import { callsIn, type EditGroup, groupsIn, madeOf } from './vscode-edits';
import { OperationLog } from './vscode-log';

const TOOL = 'GitHub Copilot in VS Code';

const sessionSchema = record({ sessionId: name, requests: list });
const requestSchema = record({
  ...{ requestId: name, timestamp: anything, modelId: name, isCanceled: flag },
  ...{ response: list, message: record({ text }), modelState: record({ value: anything }) },
  result: record({ metadata: record({ toolCallRounds: list, toolCallResults: anything }) }),
});
type Request = NonNullable<z.infer<typeof requestSchema>>;

const CANCELLED = 2;
const REJECTED = 2;

const stateSchema = record({ recentSnapshot: record({ entries: list }) });
const entrySchema = record({
  ...{ resource: anything, state: anything },
  telemetryInfo: record({ requestId: name }),
});

/** Files that the person refused in the end, as `request path`; the request is empty where none is said. */
function rejectedIn(source: Source, sessionId: string): ReadonlySet<string> {
  const folder = source.name.split('/')[0]!;
  const file = source.beside(`${folder}/chatEditingSessions/${sessionId}/state.json`);
  const entries = stateSchema.parse(readJson(file ?? ''))?.recentSnapshot?.entries ?? [];
  return new Set(
    entries.flatMap(value => {
      const entry = entrySchema.parse(value);
      const path = entry?.state === REJECTED ? absolutePath(pathOf(entry.resource), null) : null;
      return path === null ? [] : [`${entry?.telemetryInfo?.requestId ?? ''} ${path}`];
    }),
  );
}

const uriSchema = record({ scheme: text, path: text });

/** Of a URL, or of its parts. */
function pathOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const uri = uriSchema.parse(value);
  return uri === null || uri.scheme !== 'file' ? null : uri.path;
}

class ChatReader {
  private readonly draft: SessionDraft<null>;
  private readonly cwd: string | null;

  constructor(
    private readonly source: Source,
    scope: Scope,
  ) {
    const id = /([^/]+)\.jsonl?$/.exec(source.name)?.[1] ?? source.name;
    this.draft = new SessionDraft(TOOL, id, scope);
    this.cwd = workspaceOf(source);
  }

  get isElsewhere(): boolean {
    return this.cwd !== null && !this.draft.scope.isNear(this.cwd);
  }

  skip(): void {
    this.draft.skip();
  }

  read(value: unknown) {
    const session = sessionSchema.parse(value);
    if (session === null) this.draft.skip();
    const rejected = rejectedIn(this.source, this.draft.sessionId);
    for (const entry of session?.requests ?? []) {
      const request = requestSchema.parse(entry);
      if (request === null) this.draft.skip();
      else this.takeRequest(request, rejected);
    }
    return this.draft.read();
  }

  private takeRequest(request: Request, rejected: ReadonlySet<string>): void {
    this.draft.paste(request.message?.text ?? '');
    const isCancelled = request.isCanceled === true || request.modelState?.value === CANCELLED;
    const metadata = request.result?.metadata ?? null;
    const calls = callsIn(metadata?.toolCallRounds ?? [], metadata?.toolCallResults);
    for (const group of groupsIn(request.response ?? [])) {
      const { path } = group;
      const isRejected = [request.requestId ?? '', ''].some(id => rejected.has(`${id} ${path}`));
      if (isCancelled || isRejected || !group.isDone) this.draft.refuse(idOf(request, group));
      else this.takeGroup(request, group, calls);
    }
  }

  private takeGroup(request: Request, group: EditGroup, calls: ReturnType<typeof callsIn>): void {
    const moment = {
      at: timeOf(request.timestamp),
      ...{ cwd: this.cwd, model: request.modelId, toolVersion: null },
    };
    for (const { id, made } of madeOf(group, calls))
      this.draft.make(id ?? idOf(request, group), moment, [made]);
  }
}

function idOf({ requestId, timestamp }: Request, { path }: EditGroup): string {
  return `${requestId ?? String(timestamp)} ${path}`;
}

/** A session as it is kept now: what was done to it, line by line. */
class ChatLogReader implements LineReader {
  private readonly log = new OperationLog();
  private readonly chat: ChatReader;

  constructor(source: Source, scope: Scope) {
    this.chat = new ChatReader(source, scope);
  }

  get isElsewhere(): boolean {
    return this.chat.isElsewhere;
  }

  wants(): boolean {
    return true;
  }

  take(operation: unknown): void {
    if (!this.log.apply(operation)) this.skip();
  }

  skip(): void {
    this.chat.skip();
  }

  read() {
    return this.chat.read(this.log.value ?? {});
  }
}

const workspaceSchema = record({ folder: text });

/** The folder that the window showed; null where it showed none, or several. */
function workspaceOf({ name: file, beside }: Source): string | null {
  const { folder } =
    workspaceSchema.parse(readJson(beside(`${file.split('/')[0]}/workspace.json`) ?? '')) ?? {};
  return absolutePath(folder ?? null, null);
}

const EDITORS = ['Code', 'Code - Insiders', 'VSCodium'];

/** The folders of settings of every such editor. */
function userFolders({ home, env, platform }: Place): string[] {
  const settings =
    platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : platform === 'win32'
        ? env.APPDATA || join(home, 'AppData', 'Roaming')
        : env.XDG_CONFIG_HOME || join(home, '.config');
  return EDITORS.map(editor => join(settings, editor, 'User'));
}

/** src/vs/workbench/contrib/chat of microsoft/vscode */
export const VSCODE_CHAT: Store = {
  id: 'vscode-chat',
  tool: TOOL,
  folders: place =>
    userFolders(place).flatMap(user => [
      join(user, 'workspaceStorage'),
      join(user, 'globalStorage', 'emptyWindowChatSessions'),
    ]),
  enters: /^[^/]+(?:\/chatSessions)?$/,
  kinds: [
    {
      form: 'lines',
      matches: /^(?:[^/]+\/chatSessions\/)?[^/]+\.jsonl$/,
      open: (source, scope) => new ChatLogReader(source, scope),
    },
    {
      form: 'document',
      matches: /^(?:[^/]+\/chatSessions\/|(?=[0-9a-f]{8}-))[^/]+\.json$/,
      read: (source, scope, load) => {
        const reader = new ChatReader(source, scope);
        return reader.isElsewhere ? null : reader.read(load());
      },
    },
  ],
};
