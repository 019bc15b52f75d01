import { type Change, linesOf } from './change';
import { editKey, type SessionEdit, type SessionRead } from './edit';
import { absolutePath } from './fields';
import { lineForm } from './line-form';
import type { Scope } from './scope';

/** One changed file of a call that was made, before its path is known to be of the repository. */
export interface Made {
  /** As it stands in the record. */
  readonly path: string | null;
  readonly kind: SessionEdit['kind'];
  readonly change: Change;
  readonly baseKnown: boolean;
}

/** When, where and by what a call was made. */
export interface Moment {
  readonly at: number | null;
  readonly cwd: string | null;
  readonly model: string | null;
  readonly toolVersion: string | null;
}

/** A session while it is being read. */
export class SessionDraft<Call> {
  sessionId: string;
  parentSessionId: string | null = null;
  private readonly edits: SessionEdit[] = [];
  private readonly pasted = new Set<string>();
  /** Calls that would change files and have no result yet. */
  private readonly open = new Map<string, Call>();
  private readonly refused = new Set<string>();
  /** What was noted: records are copied within a file, too. */
  private readonly known = new Set<string>();
  private unread = 0;

  constructor(
    private readonly tool: string,
    sessionId: string,
    readonly scope: Scope,
  ) {
    this.sessionId = sessionId;
  }

  /** A call of which a result may follow. */
  call(id: string, call: Call): void {
    this.open.set(id, call);
  }

  isOpen(id: string): boolean {
    return this.open.has(id);
  }

  openCall(id: string): Call | undefined {
    return this.open.get(id);
  }

  /** A result says that the call changed nothing. */
  refuse(id: string): void {
    this.open.delete(id);
    this.refused.add(id);
  }

  /** A result says that the call changed these files; null: it does, but what cannot be read. */
  make(id: string | null, moment: Moment, files: readonly (Made | null)[] | null): void {
    if (id !== null) this.open.delete(id);
    for (const file of files ?? [null])
      if (file === null || moment.at === null) this.unread++;
      else this.add(id, moment, moment.at, file);
  }

  private add(callId: string | null, { cwd, model, toolVersion }: Moment, at: number, made: Made): void {
    const path = absolutePath(made.path, cwd);
    if (path === null) this.unread++;
    else if (this.scope.holds(path)) {
      const { tool, sessionId, parentSessionId } = this;
      const { kind, baseKnown, change } = made;
      const { added, removed } = change;
      const ids = { tool, toolVersion, model, sessionId, parentSessionId, callId };
      const edit = { ...ids, at, cwd, path, kind, added, removed, baseKnown };
      const key = editKey(edit);
      if (!this.known.has(key)) this.edits.push(edit);
      this.known.add(key);
    }
  }

  /** A person's own words. */
  paste(words: string): void {
    for (const line of linesOf(words)) {
      const form = lineForm(line);
      if (form !== '') this.pasted.add(form);
    }
  }

  /** One more record could not be read. */
  skip(): void {
    this.unread++;
  }

  read(): SessionRead {
    const { tool, sessionId, parentSessionId, pasted, unread } = this;
    const unproven = this.refused.size + this.open.size;
    // Ids may have come to light after the first edits.
    const edits = this.edits
      .map(edit => ({ ...edit, sessionId, parentSessionId }))
      .toSorted((a, b) => a.at - b.at);
    return { tool, sessionId, parentSessionId, edits, pasted, unproven, unread };
  }
}
