import type { CommitIndex } from '../core/attribution';
import { type Progress, remainingSeconds } from '../core/progress';
import { type Report, unpackReport } from '../core/report';
import type { JobEvent } from '../jobs';
import type { Stage } from '../protocol';

/** How far the work is, and how many seconds it may still take; null while nobody can know. */
export interface ShownProgress extends Progress {
  readonly left: number | null;
}

/** Why there is no report, or not all of one. */
export interface Trouble {
  /** What is the matter with the repository; null where nothing is. */
  readonly reason: string | null;
  readonly message: string;
}

/** What is known beside a report that hears this machine's sessions. */
export type Machine = Omit<Extract<JobEvent, { type: 'machine' }>, 'type'>;

/** A report, and what was concluded for each of the commits that it counts. */
export interface Shown {
  readonly report: Report;
  readonly stage: Stage;
  readonly index: CommitIndex | null;
  /** Null where no session was heard. */
  readonly machine: Machine | null;
}

interface Whole extends Shown {
  readonly stage: 'done';
}

/** Rule and head when an analysis began; null where the head was not found, or what is known of it no longer holds. */
type Aim = string | null;

interface Running {
  readonly name: 'running';
  readonly run: AbortController;
  readonly tried: Aim;
  readonly progress: ShownProgress;
  /** Of this run, once its commits are judged. */
  readonly index: CommitIndex | null;
  readonly machine: Machine | null;
  /** The head may have moved since the run began. */
  readonly isStale: boolean;
  /** A whole report of before, or a part of the one to come. */
  readonly shown: Shown | null;
}

type Ended =
  | { readonly name: 'done'; readonly tried: Aim; readonly shown: Whole }
  /** By the user. */
  | { readonly name: 'stopped'; readonly tried: Aim; readonly shown: Shown | null }
  | { readonly name: 'failed'; readonly tried: Aim; readonly shown: Shown | null; readonly trouble: Trouble };

/** Where the analysis of one repository stands. What a run tells after another has taken its place changes nothing. */
export type State = { readonly name: 'unasked' } | Running | Ended | { readonly name: 'disposed' };

export const UNASKED: State = { name: 'unasked' };
export const DISPOSED: State = { name: 'disposed' };

const NOTHING_READ: ShownProgress = { share: 0, step: 'commits', done: 0, total: null, left: null };

export function shownIn(state: State): Shown | null {
  return 'shown' in state ? state.shown : null;
}

/** The whole report; null where there is none, or only a part. */
export function wholeIn(shown: Shown | null): Report | null {
  return shown?.stage === 'done' ? shown.report : null;
}

/** `run` takes the place of any other. */
export function begin(state: State, run: AbortController): State {
  const shown = shownIn(state);
  const fresh = { tried: null, progress: NOTHING_READ, index: null, machine: null, isStale: false };
  return { name: 'running', run, ...fresh, shown };
}

export function takeAim(state: State, run: AbortController, tried: Aim): State {
  return isUnderWay(state, run) ? { ...state, tried } : state;
}

/** What is heard of a run after so many seconds. The same state where the event says nothing new. */
export function heed(state: State, run: AbortController, event: JobEvent, elapsed: number): State {
  if (!isUnderWay(state, run)) return state;
  const { progress, shown, index } = state;
  switch (event.type) {
    case 'progress': {
      if (!(event.progress.share >= progress.share)) return state;
      const left = remainingSeconds(progress.left, event.progress.share, elapsed);
      return { ...state, progress: { ...event.progress, left } };
    }
    case 'note':
      return state;
    case 'index':
      return { ...state, index: event.index };
    case 'machine':
      return { ...state, machine: { without: event.without, unasked: event.unasked } };
    case 'partial': {
      // A whole report of the state before is worth more than a part of the new one.
      if (shown?.stage === 'done') return state;
      const { report, stage } = event;
      return { ...state, shown: { report: unpackReport(report), stage, index, machine: null } };
    }
  }
}

export function finish(state: State, run: AbortController, report: Report): State {
  if (!isUnderWay(state, run)) return state;
  const { tried, index, machine } = state;
  return { name: 'done', tried, shown: { report, stage: 'done', index, machine } };
}

/** Without `trouble` the user stopped the run. */
export function breakOff(state: State, run: AbortController, trouble: Trouble | null): State {
  if (!isUnderWay(state, run)) return state;
  const { tried, shown } = state;
  return trouble === null ? { name: 'stopped', tried, shown } : { name: 'failed', tried, shown, trouble };
}

/** The head may have moved, which a run that is under way may not have seen. */
export function moveHead(state: State): State {
  return state.name === 'running' ? { ...state, isStale: true } : state;
}

/** Every figure may be another now, wherever the head is. */
export function doubt(state: State): State {
  return 'tried' in state ? { ...state, tried: null } : state;
}

/** Whether `aim` is another than when the last analysis, which has ended, began. */
export function isOutOfDate(state: State, aim: Aim): boolean {
  return aim !== null && state.name !== 'running' && 'tried' in state && state.tried !== aim;
}

/** Whether the end of this run leaves it open that the head has moved. */
export function mustLookAgain(state: State, run: AbortController): boolean {
  return isUnderWay(state, run) && state.isStale;
}

function isUnderWay(state: State, run: AbortController): state is Running {
  return state.name === 'running' && state.run === run;
}
