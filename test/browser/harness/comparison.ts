import type { Report } from '../../../src/core/report';
import type { ToPage } from '../../../src/protocol';
import { type Compared, comparedReportSchema, type SideState } from '../../../src/protocol/comparison';

/** A side as the extension would tell of it. */
export function sideOf(report: Report, revision: string, more: Partial<SideState> = {}): SideState {
  return {
    side: { kind: 'revision', repository: '/r/.git', revision, name: revision },
    repository: report.repository.name,
    revision,
    file: null,
    report: comparedReportSchema.parse(report),
    problem: null,
    ...more,
  };
}

/** All that the page is told where both sides are as given. */
export function comparisonOf(
  sides: Compared['sides'],
  since: Compared['since'] = null,
  comparing: { at: 0 | 1 | 'since' | null; share: number } = { at: null, share: 0 },
): ToPage[] {
  return [
    { type: 'compared', sides, since },
    { type: 'comparing', ...comparing },
  ];
}
