import * as z from 'zod';
import { type AnalyzeOptions, analyze } from '../analysis';
import { Refusal } from '../refusal';
import { type Report, reportSchema, SCHEMA_VERSION } from '../report';
import { RULE_IDS, type RuleId } from '../rule';

const versionSchema = z.object({ schemaVersion: z.int().min(1) });

/** Equal, or the first place where the recomputed report differs. */
export type Verdict =
  | { readonly equal: true }
  | {
      readonly equal: false;
      readonly where: string;
      readonly reported: unknown;
      readonly recomputed: unknown;
    };

/** Thrown where a file is no report, or one that this version cannot recompute. */
class NotVerifiable extends Refusal {}

/** Recomputes a report at its own commit, by its own rule and with the release tags it names. */
export async function verify(
  content: string,
  path: string,
  options: Omit<AnalyzeOptions, 'revision' | 'rule' | 'tags'>,
): Promise<Verdict> {
  const reported = parseReport(content);
  const rule = RULE_IDS.find(id => id === reported.rule.id);
  if (rule === undefined)
    throw new NotVerifiable(`This version has no rule called ${JSON.stringify(reported.rule.id)}.`);
  const recomputed = await recompute(reported, rule, path, options);
  return firstDifference(comparable(reported), comparable(recomputed), '') ?? { equal: true };
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

function parseReport(content: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new NotVerifiable('The file is not JSON: give a report made with --format json.');
  }
  if (isOlder(data))
    throw new NotVerifiable(
      'The report was made by an older version, whose figures meant something else: make it anew, or verify it with that version.',
    );
  const result = reportSchema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new NotVerifiable(`The file is not a report: ${issue.path.map(String).join('.')}: ${issue.message}`);
}

function isOlder(data: unknown): boolean {
  const version = versionSchema.safeParse(data).data?.schemaVersion;
  return version !== undefined && version < SCHEMA_VERSION;
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

function firstDifference(a: unknown, b: unknown, where: string): Verdict | null {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return { equal: false, where, reported: a, recomputed: b };
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const at = where === '' ? key : `${where}.${key}`;
    const found = firstDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      at,
    );
    if (found !== null) return found;
  }
  return null;
}
