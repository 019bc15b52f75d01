import type { Report } from '../../report';
import type { CalibrationRow } from '../tables/calibration';
import type { MilestoneRow } from '../tables/milestones';
import type { ReleaseRow } from '../tables/releases';
import { countedAs } from './counted';
import { momentOf, secondsOf } from './moments';

export function releaseRows({ releases }: Report): ReleaseRow[] {
  return releases.map(({ from, to, date, commit, lines, living }) => ({
    tag: to,
    previous: from,
    ...momentOf(secondsOf(date)),
    commit,
    ...countedAs('new', lines),
    ...countedAs('living', living),
  }));
}

export function milestoneRows({ milestones }: Report): MilestoneRow[] {
  return milestones.map(({ id, kind, title, date, commit, held }) => ({
    milestone: id,
    kind,
    title,
    ...momentOf(secondsOf(date)),
    commit,
    held,
  }));
}

type Matrix = NonNullable<Report['calibration']>['matrix'];

export function calibrationRows({ calibration }: Report): CalibrationRow[] {
  if (calibration === null) return [];
  const { matrix, quarters, agents, versions } = calibration;
  return [
    ...rowsOf('all', '', null, matrix),
    ...quarters.flatMap(part => rowsOf('quarter', part.quarter, null, part.matrix)),
    ...agents.flatMap(part => rowsOf('agent', part.agent ?? '', null, part.matrix)),
    ...versions.flatMap(part => rowsOf('recorder', part.recorder, part.version, part.matrix)),
  ];
}

function rowsOf(scope: string, value: string, version: string | null, matrix: Matrix): CalibrationRow[] {
  return matrix.map(({ declared, lines, commits }) => ({
    scope,
    value,
    version,
    declared,
    lines_ai: lines.ai,
    lines_human: lines.human,
    lines_unknown: lines.unknown,
    commits_ai: commits.ai,
    commits_human: commits.human,
    commits_unknown: commits.unknown,
    commits_empty: commits.empty,
  }));
}
