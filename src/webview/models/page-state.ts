import type { ToPage } from '../../protocol';

type Of<T extends ToPage['type']> = Extract<ToPage, { type: T }>;

/** The last message of each type that still holds. */
export interface PageState {
  readonly settings: Of<'settings'> | null;
  readonly repository: Of<'repository'> | null;
  readonly report: Of<'report'> | null;
  readonly machine: Of<'machine'> | null;
  readonly progress: Of<'progress'> | null;
  readonly idle: Of<'idle'> | null;
  readonly folder: Of<'folder'> | null;
  readonly commits: Of<'commits'> | null;
  readonly explanation: Of<'explanation'> | null;
  /** These ask for something to be done, once for each message. */
  readonly milestone: Of<'milestone'> | null;
  readonly view: Of<'view'> | null;
  readonly capture: Of<'capture'> | null;
  readonly compared: Of<'compared'> | null;
  readonly comparing: Of<'comparing'> | null;
  readonly explain: Of<'explain'> | null;
  readonly definitions: Of<'definitions'> | null;
  readonly releases: Of<'releases'> | null;
  readonly organisation: Of<'organisation'> | null;
  readonly gathering: Of<'gathering'> | null;
}

export const NOTHING: PageState = {
  settings: null,
  repository: null,
  report: null,
  machine: null,
  progress: null,
  idle: null,
  folder: null,
  commits: null,
  explanation: null,
  milestone: null,
  view: null,
  capture: null,
  compared: null,
  comparing: null,
  explain: null,
  definitions: null,
  releases: null,
  organisation: null,
  gathering: null,
};

/** An analysis runs or it does not: `progress` and `idle` end each other. Another repository ends all but settings. */
export function receive(state: PageState, message: ToPage): PageState {
  switch (message.type) {
    case 'progress':
      return { ...state, progress: message, idle: null };
    case 'idle':
      return { ...state, idle: message, progress: null };
    case 'repository':
    case 'report':
      return { ...ofRepository(state, message.repository), [message.type]: message };
    default:
      return { ...state, [message.type]: message };
  }
}

function ofRepository(state: PageState, repository: string): PageState {
  const known = state.report?.repository ?? state.repository?.repository ?? repository;
  if (known === repository) return state;
  // A link may come before the repository that it is of.
  const { settings, view } = state;
  return { ...NOTHING, settings, view: view?.repository === repository ? view : null };
}
