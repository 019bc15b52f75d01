import { analyze } from '../analysis';
import { firstDifference } from '../first-difference';
import { Refusal } from '../refusal';
import { type Report, readReport } from '../report';
import { refsOf } from './heeded-refs';
import { knownRule } from './known-rule';
import { type Verdict, verdictOf } from './verdict';
import { type CountAgain, verifyDisclosures } from './verify-disclosure';

/** Thrown where a file holds nothing that could be counted again. */
class NothingToVerify extends Refusal {}

/**
 * Counts again what a file says, at its own commit, by its own rule and with the release tags and refs that it names:
 * a report in JSON, or a text or document with disclosures.
 */
export async function verify(content: string, path: string, options: CountAgain): Promise<Verdict> {
  const verdict = await verifyDisclosures(content, path, options);
  if (verdict !== null) return verdict;
  if (!/^\s*[{[]/.test(content))
    throw new NothingToVerify(
      'The file is not JSON, and holds no disclosure: give a report made with --format json, or what disclose wrote.',
    );
  return verifyReport(readReport(content), path, options);
}

async function verifyReport(reported: Report, path: string, options: CountAgain): Promise<Verdict> {
  if (reported.sessions !== null)
    throw new NothingToVerify(
      'The report was made with sessions that agents keep on one machine: nobody else can count it again. Give one made without --local-sessions.',
    );
  const { records, releases, repository } = reported;
  const recomputed = await analyze(path, {
    ...options,
    revision: repository.head,
    rule: knownRule(reported.rule.id),
    tags: releases.map(({ to, commit }) => ({ name: to, object: commit })),
    heeded: refsOf(records.refs, records.branches),
  });
  return verdictOf('report', firstDifference(comparable(reported), comparable(recomputed)));
}

/** Without what a clone in another folder, another version of us, or a clone with fewer tags may change. */
function comparable(report: Report): unknown {
  const { generatedBy, repository, problems, ...rest } = report;
  const { name, ...where } = repository;
  return {
    ...rest,
    repository: where,
    problems: problems.filter(({ code }) => !OF_REFS.includes(code)),
  };
}

/** What another clone need not have: a report names its releases alone, and the branches that tell something. */
const OF_REFS = [
  ...['release-missing', 'release-no-commit', 'tags-passed-over'],
  ...['branch-unread', 'branches-passed-over'],
];
