import { DAY } from '../time';
import data from './policies.json';
import type { Policy } from './policy-schema';

// Our own file, which the tests hold against its schema.
export const POLICIES = data.policies as readonly Policy[];

/** The row of that id, or all adopted rows of the project that is called so, oldest first; none where there is no such. */
export function policiesNamed(name: string): readonly Policy[] {
  const row = POLICIES.find(({ id }) => id === name);
  if (row !== undefined) return [row];
  return POLICIES.filter(({ project, status }) => project === name && status === 'adopted');
}

/** Whether a policy was in force at a time in seconds since 1970. */
export function isInForce({ since, until }: Pick<Policy, 'since' | 'until'>, time: number): boolean {
  return hasBegun({ since }, time) && (until === null || time < endOf(until));
}

/** Whether it may have been in force then, or before. */
export function hasBegun({ since }: Pick<Policy, 'since'>, time: number): boolean {
  return since === null || time >= beginOf(since);
}

/** Whether anything of it can be seen in commits. */
export function isCheckable({ demands, forbids, agentMaySignOff, agentMayAuthor }: Policy): boolean {
  return demands.length > 0 || forbids.length > 0 || agentMaySignOff === false || agentMayAuthor === false;
}

/** Seconds at which a day, month or year begins. */
function beginOf(time: string): number {
  const [year, month = '01', day = '01'] = time.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
}

/** The first second after it. */
function endOf(time: string): number {
  const [year = 0, month, day] = time.split('-').map(Number);
  if (day !== undefined) return beginOf(time) + DAY;
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) / 1000;
}
