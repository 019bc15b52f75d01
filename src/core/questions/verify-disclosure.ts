import { type AnalyzeOptions, analyze } from '../analysis';
import {
  type DisclosureRecord,
  differenceOf,
  disclosuresIn,
  type FoundDisclosure,
  type Told,
  toldOfPortion,
  toldOfReport,
} from '../disclosure';
import { findGit, locateRepository } from '../git';
import { Refusal } from '../refusal';
import type { RuleId } from '../rule';
import { refsOf } from './heeded-refs';
import { knownRule } from './known-rule';
import { portion } from './measure-portion';
import { type Verdict, verdictOf } from './verdict';

export type CountAgain = Omit<AnalyzeOptions, 'revision' | 'rule' | 'tags'>;

/** Thrown where a file holds a disclosure that this version cannot read. */
class UnreadableDisclosure extends Refusal {}

/** Counts again what each disclosure in a text says; null where there is none in it. The first that differs is told. */
export async function verifyDisclosures(
  content: string,
  path: string,
  options: CountAgain,
): Promise<Verdict | null> {
  const found = disclosuresIn(content);
  if (found.length === 0) return null;
  for (const each of found) {
    const { record } = each;
    if (record === null)
      throw new UnreadableDisclosure('The disclosure was bent, or made by another version: make it anew.');
    const verdict = await verifyOne({ ...each, record }, path, options);
    if (!verdict.equal) return verdict;
  }
  return { equal: true };
}

async function verifyOne(
  found: FoundDisclosure & { readonly record: DisclosureRecord },
  path: string,
  options: CountAgain,
): Promise<Verdict> {
  const { record } = found;
  const rule = knownRule(record.rule.id);
  const told =
    record.range === null
      ? await ofReport(record, rule, path, options)
      : await ofRange(record, rule, path, options);
  // A clone in another folder, or another version of us, may say the same.
  const { repository, program } = record;
  return verdictOf('disclosure', differenceOf(found, { ...told, repository, program }));
}

async function ofReport(
  record: DisclosureRecord,
  rule: RuleId,
  path: string,
  options: CountAgain,
): Promise<Told> {
  const { commit, release } = record;
  const heeded = heededRefs(record);
  const tags =
    release === null
      ? []
      : [...(release.from === null ? [] : [release.from]), { name: release.to, commit }].map(tag => ({
          name: tag.name,
          object: tag.commit,
        }));
  const all = { ...options, revision: commit, rule, tags, ...(heeded === null ? {} : { heeded }) };
  return toldOfReport(await analyze(path, all));
}

async function ofRange(
  record: DisclosureRecord,
  rule: RuleId,
  path: string,
  options: CountAgain,
): Promise<Told> {
  const { commit, range } = record;
  const git = findGit(options.searchPath);
  const place = await locateRepository(git, path, commit, options.signal);
  const since = range?.from?.commit ?? null;
  const asked = { ...options, revision: commit, rule, under: '', since };
  const found = await portion(path, { ...asked, place: { ...place, ...heededRefs(record) } });
  const named = {
    ...found,
    since: found.since && { ...found.since, revision: range?.from?.name ?? '' },
    revision: range?.to ?? '',
  };
  return toldOfPortion(named, record.program, place.objectFormat);
}

/** Null where there are so many that only their digest is told: those of the clone are taken. */
function heededRefs({ records, branches }: DisclosureRecord) {
  return Array.isArray(records) && Array.isArray(branches) ? refsOf(records, branches) : null;
}
