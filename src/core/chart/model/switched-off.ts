import type { ChartReport, Span } from '../view';

type Switches = NonNullable<NonNullable<ChartReport['loop']>['declaring']>['switches'];

/** A time, and the agents that were told so in it. */
export interface SwitchedOff extends Span {
  readonly agents: readonly string[];
}

/**
 * While a setting of some agent told it not to name itself in commits, and none of its settings told it to: apart from each
 * other, oldest first, within `seen`. What people have set on their own machines is not known.
 */
export function switchedOff({ loop }: Pick<ChartReport, 'loop'>, seen: Span | null): SwitchedOff[] {
  const switches = loop?.declaring?.switches ?? [];
  if (seen === null || switches.length === 0) return [];
  const agents = [...new Set(switches.map(({ agent }) => agent))];
  const off = agents.flatMap(agent =>
    offOf(switches.filter(row => row.agent === agent)).map(span => ({ ...span, agent })),
  );
  const joined: { from: number; to: number; agents: string[] }[] = [];
  for (const { from, to, agent } of off.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last.to) joined.push({ from, to, agents: [agent] });
    else {
      last.to = Math.max(last.to, to);
      if (!last.agents.includes(agent)) last.agents.push(agent);
    }
  }
  return joined
    .filter(({ from, to }) => from < seen.to && to > seen.from)
    .map(({ from, to, agents }) => ({ from: Math.max(from, seen.from), to: Math.min(to, seen.to), agents }));
}

/** Between two changes of an agent's settings all stays as it is. */
function offOf(switches: Switches): Span[] {
  const spans = switches.map(({ state, from, to }) => ({
    state,
    from: seconds(from.date),
    to: to === null ? Number.POSITIVE_INFINITY : seconds(to.date),
  }));
  const times = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return times.slice(0, -1).flatMap((from, i) => {
    const there = spans.filter(span => span.from <= from && from < span.to);
    const isOff = there.length > 0 && there.every(({ state }) => state === 'off');
    return isOff ? [{ from, to: times[i + 1]! }] : [];
  });
}

function seconds(date: string): number {
  return Date.parse(date) / 1000;
}
