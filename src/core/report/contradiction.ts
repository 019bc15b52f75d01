import { BASES, CLASSES } from '../model';
import { sharesOf } from './figures';
import type { Counts, Report, Shares } from './schema';

/**
 * Where a report says two things that cannot both be so, as a path and a reason; null where its figures agree with one
 * another. That they are those of the repository only `verify` tells.
 */
export function contradictionIn(report: Report): string | null {
  for (const [where, counts] of countsIn(report)) {
    const wrong = wrongIn(counts);
    if (wrong !== null) return `${where}: ${wrong}`;
  }
  return wrongOfAll(report);
}

function* countsIn(report: Report): Iterable<readonly [where: string, counts: Counts]> {
  for (const name of ['living', 'commits', 'added'] as const) yield [name, report[name]];
  for (const [i, entry] of report.trend.entries())
    for (const name of ['living', 'commits', 'added'] as const) yield [`trend.${i}.${name}`, entry[name]];
  for (const [i, { lines, living }] of report.releases.entries()) {
    yield [`releases.${i}.lines`, lines];
    yield [`releases.${i}.living`, living];
  }
  for (const list of ['roles', 'languages', 'paths'] as const)
    for (const [i, { living }] of report[list].entries()) yield [`${list}.${i}.living`, living];
}

function wrongIn(counts: Counts): string | null {
  const sum = CLASSES.reduce((lines, name) => lines + counts[name], 0);
  if (sum !== counts.counted) return `the classes come to ${sum}, and counted is ${counts.counted}`;
  return counts.users > counts.unknown ? 'users are part of unknown, and more than it' : null;
}

function wrongOfAll({ living, share, roles, agents, trend, repository, releases }: Report): string | null {
  const { basis } = living;
  const rested = BASES.reduce((lines, name) => lines + basis[name], 0);
  const last = trend.at(-1);
  const checks: readonly (readonly [where: string, isWrong: boolean, why: string])[] = [
    ['share', !isShareOf(share, living), 'it is not the share of living'],
    ['living.basis', rested !== living.counted, `it comes to ${rested}, and living to ${living.counted}`],
    ['roles', sumOf(roles) !== living.counted, 'they do not come to what lives'],
    ['agents', agents.some(agent => agent.living > living.counted), 'one has more lines than there are'],
    [
      'trend',
      last !== undefined && CLASSES.some(name => last.living[name] !== living[name]),
      'it does not end at what lives',
    ],
    ['repository', repository.complete !== (repository.reasons.length === 0), 'it is complete, and is not'],
    ...releases.map(
      (release, i) =>
        [
          `releases.${i}.share`,
          !isShareOf(release.share, release.lines),
          'it is not the share of lines',
        ] as const,
    ),
  ];
  const found = checks.find(([, isWrong]) => isWrong);
  return found === undefined ? null : `${found[0]}: ${found[2]}`;
}

function sumOf(parts: readonly { readonly living: Counts }[]): number {
  return parts.reduce((lines, { living }) => lines + living.counted, 0);
}

/** No share is told where the history is cut; an estimate lies between its bounds. */
function isShareOf(share: Shares, counts: Counts): boolean {
  const { low, users, high } = sharesOf(counts);
  const { estimate } = share;
  if (share.low === null) return share.users === null && share.high === null && estimate === null;
  const isWithin = estimate === null || (estimate.from <= estimate.value && estimate.value <= estimate.to);
  return isWithin && share.low === low && share.users === users && share.high === high;
}
