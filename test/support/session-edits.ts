import type { SessionEdit, SessionRead } from '../../src/core/sessions';

type EditOf = Partial<SessionEdit> & { readonly added: readonly string[] };

let made = 0;

/** An edit of a session; by default a new file's, of 1 January 2026, with a call of its own. */
export function edit(of: EditOf): SessionEdit {
  return {
    tool: 'Claude Code',
    toolVersion: null,
    model: null,
    sessionId: 's',
    parentSessionId: null,
    callId: `call-${made++}`,
    at: Date.UTC(2026, 0, 1),
    cwd: '/repo',
    path: '/repo/a.ts',
    kind: 'edit',
    removed: [],
    baseKnown: true,
    ...of,
  };
}

/** A session of one tool with these edits. */
export function session(
  sessionId: string,
  edits: readonly EditOf[],
  of: Partial<SessionRead> & { readonly tool?: string } = {},
): SessionRead {
  const { tool = 'Claude Code', parentSessionId = null } = of;
  return {
    tool,
    sessionId,
    parentSessionId,
    edits: edits.map(one => edit({ ...one, tool, sessionId, parentSessionId })),
    pasted: of.pasted ?? new Set(),
    unproven: 0,
    unread: 0,
  };
}
