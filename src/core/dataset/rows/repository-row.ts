import type { CountedHistory } from '../../analysis';
import { compareText } from '../../text';
import { DATASET_VERSION } from '../tables';
import type { RepositoryRow } from '../tables/repositories';
import { countedAs } from './counted';
import { dayOf, secondsOf } from './moments';

/** `path`: where it was found, from the folder that was given on. */
export function repositoryRow({ report, ships }: CountedHistory, path: string): RepositoryRow {
  const { repository, rule, generatedBy, living, records, calibration } = report;
  const { headDate } = repository;
  const { basis } = living;
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  return {
    name: repository.name,
    path,
    head: repository.head,
    head_date: headDate === null ? null : dayOf(secondsOf(headDate)),
    head_time: headDate === null ? null : secondsOf(headDate),
    object_format: repository.objectFormat,
    history: repository.commits,
    complete: repository.complete,
    reasons: repository.reasons.join(' '),
    share_told: report.share.low !== null,
    rule: rule.id,
    rule_hash: rule.hash,
    program: `${generatedBy.name} ${generatedBy.version}`,
    schema_version: DATASET_VERSION,
    records: records.commits,
    squashes: records.squashes,
    ships: [...ships].sort(compareText).join(', '),
    ...countedAs('living', living),
    basis_record: basis.record,
    basis_session: basis.session,
    basis_commit: basis.commit,
    basis_squash: basis.squash,
    basis_none: basis.none,
    ...countedAs('commits', report.commits),
    ...countedAs('added', report.added),
    left_out_lines: sum(living.excluded),
    left_out_files: sum(living.excludedFiles),
    calibration_lack: calibration === null ? 'no-records' : (calibration.lack?.code ?? null),
  };
}
