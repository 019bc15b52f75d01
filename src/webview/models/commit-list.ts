import type { Only } from '../../core/chart';
import type { FromPage, ListedCommit, ToPage } from '../../protocol';

/** Seconds since 1970, both included; null is open. */
export interface CommitQuery {
  readonly from: number | null;
  readonly to: number | null;
  readonly which: 'ai' | 'all';
}

export interface CommitList {
  readonly query: CommitQuery;
  readonly filter: Only | null;
  /** Number of the last page asked for: any other answer is stale. */
  readonly request: number;
  readonly rows: readonly ListedCommit[];
  /** Null until the first page has come, and where it could not be told. */
  readonly total: number | null;
  /** Commits of which it is not known whether they are meant. */
  readonly unread: number;
  readonly waiting: boolean;
}

export const RECENT: CommitQuery = { from: null, to: null, which: 'ai' };

export function firstPage(query: CommitQuery, filter: Only | null, request: number): CommitList {
  return { query, filter, request, rows: [], total: null, unread: 0, waiting: true };
}

export function nextPage(list: CommitList, request: number): CommitList {
  return { ...list, request, waiting: true };
}

export function wishOf({ query, filter, request, rows }: CommitList): FromPage {
  return { type: 'commits', request, ...query, filter, offset: rows.length };
}

export function withAnswer(list: CommitList, answer: Extract<ToPage, { type: 'commits' }>): CommitList {
  if (!list.waiting || answer.request !== list.request) return list;
  return {
    ...list,
    rows: [...list.rows, ...answer.rows],
    total: answer.total,
    unread: answer.unread,
    waiting: false,
  };
}

export function hasMore({ rows, total, waiting }: CommitList): boolean {
  return !waiting && total !== null && rows.length > 0 && rows.length < total;
}

export function sameQuery(a: CommitQuery, b: CommitQuery): boolean {
  return a.from === b.from && a.to === b.to && a.which === b.which;
}
