import { type AnalyzeOptions, analyze } from '../analysis';
import { type Difference, firstDifference } from '../first-difference';
import { Refusal } from '../refusal';
import { type Report, readReport } from '../report';
import { RULE_IDS, type RuleId } from '../rule';

/** Equal, or the first place where the recomputed report differs. */
export type Verdict =
  | { readonly equal: true }
  | {
      readonly equal: false;
      readonly where: string;
      readonly reported: unknown;
      readonly recomputed: unknown;
    };

/** Thrown where this version cannot recompute a report. */
class NotVerifiable extends Refusal {}

/** Recomputes a report at its own commit, by its own rule and with the release tags it names. */
export async function verify(
  content: string,
  path: string,
  options: Omit<AnalyzeOptions, 'revision' | 'rule' | 'tags'>,
): Promise<Verdict> {
  const reported = readReport(content);
  const rule = RULE_IDS.find(id => id === reported.rule.id);
  if (rule === undefined)
    throw new NotVerifiable(`This version has no rule called ${JSON.stringify(reported.rule.id)}.`);
  const recomputed = await recompute(reported, rule, path, options);
  return verdictOf(firstDifference(comparable(reported), comparable(recomputed)));
}

function verdictOf(difference: Difference | null): Verdict {
  if (difference === null) return { equal: true };
  const { where, one, other } = difference;
  return { equal: false, where, reported: one, recomputed: other };
}

function recompute(
  reported: Report,
  rule: RuleId,
  path: string,
  options: Omit<AnalyzeOptions, 'revision' | 'rule' | 'tags'>,
): Promise<Report> {
  const tags = reported.releases.map(({ to, commit }) => ({ name: to, object: commit }));
  const [notes, branches] = [reported.records.refs, reported.records.branches].map(refs =>
    refs.map(({ ref, tip }) => ({ name: ref.replace(/^refs\//, ''), object: tip })),
  );
  const heeded = { notes: notes!, branches: branches! };
  return analyze(path, { ...options, revision: reported.repository.head, rule, tags, heeded });
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
