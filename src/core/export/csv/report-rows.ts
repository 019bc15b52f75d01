import { completenessNotes, isCutShort, type Report } from '../../report';
import { type Cell, toRows } from './cells';
import { circumstances } from './circumstances';
import { declaring } from './declaring';
import { autonomyRatio, durability } from './durability';
import { declarations, remainder } from './remainder';
import { agentName, COLUMNS, cells, classes, MEASURES, type Row, type When, when } from './row';
import { agentTrend, estimateTrend, folderTrend, languageTrend, roleTrend } from './series';

/**
 * The whole report as one long table, since one file can hold only one and a filter on `table` gives each part. A row is
 * about one thing at one date. Every share can be recomputed from the classes beside it: low = (agent + pair) / counted,
 * with-users = (agent + pair + assist + users) / counted, high = (counted - human - automation) / counted. `users` is a
 * part of `unknown`: lines by people who use AI.
 *
 * | table | one row for each … | name | detail | measure |
 * | --- | --- | --- | --- | --- |
 * | about | fact about the report | which | the fact | |
 * | total | measure | | | living, added, commits |
 * | excluded | reason to leave files out | reason | | lines, files: in `value` |
 * | trend | sample and measure; added and commits: since the sample before | | | living, added, commits |
 * | role-trend | sample, role and measure | role | | living; added, commits: `declared` and `counted` alone |
 * | folder-trend | sample, folder and measure | folder | | living, added, commits: `declared` and `counted` alone |
 * | language-trend | sample, language and measure | language | | living, added, commits: `declared` and `counted` alone |
 * | agent-trend | sample, agent, model and measure | agent | model | living, added, commits: in `value` |
 * | release | release and measure | tag | tag before | new (lines since the tag before), living |
 * | role, language, path | role, language, file | role, language, path | | living |
 * | agent | agent, model and measure | agent | model | living, added, commits: in `value` |
 * | sign | sign found | sign | | commits: in `value` |
 * | unrecognised | mark that is in no row of the catalogue; commit: an example | mark | | commits: in `value` |
 * | circumstance | agent that the repository is set up for (no name: agents in general); date and commit: since when | agent | until when | declared, unknown (commits), files: in `value` |
 * | agent-file | file named of each of these; date and commit: since when | path | until when | kind of file |
 * | declaring-switch | setting, as long as it was so; date and commit: from when | path | until when | name of the setting; on is 1, off 0 in `value` |
 * | declaring-text | word that a text on AI has, as long as it did; date and commit: from when | path | until when | names, refuses, names and refuses (a trailer), disclosure, speaks of AI |
 * | declaring-change | change of these and measure | agent whose commits count; none: all | what changed | before-commits, before-declared, after-commits, after-declared (90 days), p: in `value` |
 * | declaring-form | release (none: in none yet) and measure | tag | | ai, asked, in-form, refusing, in-refused, signed-by-ai, by-agent (commits): in `value` |
 * | durability | group (ai, others: bulk changes left out) | group | | changes, lines, living, lost-14, of-14, lost-30, of-30 (days): in `value` |
 * | survival | group and age; detail: days | group | days | alive: a share in `value` |
 * | cohort | month of landing and group; detail: month | group | month | changes, lines, living, alive-30 and so on (shares): in `value` |
 * | judgement | class | class | | changes, reverted, replaced, replaced-of: in `value` |
 * | autonomy-ratio | whole, role, quarter; detail: which of these | role or quarter | | low, high, of, open (changes): in `value` |
 * | own-autonomy-ratio | the same of changes by the agent that the repository ships | role or quarter | | low, high, of, open: in `value` |
 * | overwrite | classes of who took lines away and whose they were | by | of | lines: in `value` |
 * | overwrite-model | agents and models of these, of agent and pair alone | by | of | lines: in `value` |
 * | remainder | folder and measure; without, ai: date and commit of the last commit of that kind that touched it | folder | | counted, human, unknown (lines), without, ai (days before the head): in `value` |
 * | declaration | measure, form, key of how AI is declared | form or key | | commits, tool, model, repairable, form, key: commits in `value` |
 * | repair | line that git does not read as a trailer; commit: an example | as written | as git reads it | what is wrong with it; `value` counts commits |
 * | milestone | milestone | title | id | kind; `value` is 1 where a threshold still holds, 0 where it was lost |
 * | problem | kind of problem | code | message | `value` counts |
 *
 * `declared` is agent + pair. Empty is not known or not applicable, never 0. Trends by role, folder, language and agent leave
 * out rows in which all is 0. The folder without a name is all that lies in no other; the language without one is that of
 * files whose name tells none, and in its trend all that is in no other language of the trend.
 */
export function toCsv(report: Report): string {
  const rows = tables(report).flat();
  const told = isCutShort(report)
    ? rows.map(row => ({ ...row, low: null, 'with-users': null, high: null }))
    : rows;
  return toRows([COLUMNS, ...told.map(cells)]);
}

function tables(report: Report): Row[][] {
  const head = { date: report.repository.headDate, commit: report.repository.head };
  return [
    about(report),
    MEASURES.map(measure => ({ table: 'total', ...head, measure, ...classes(report[measure]) })),
    excluded(report, head),
    report.trend.flatMap(sample =>
      MEASURES.map(measure => ({ table: 'trend', ...when(sample), measure, ...classes(sample[measure]) })),
    ),
    roleTrend(report),
    folderTrend(report),
    languageTrend(report),
    agentTrend(report),
    estimateTrend(report),
    releases(report),
    report.roles.map(({ role, living }) => ({
      table: 'role',
      ...head,
      name: role,
      measure: 'living',
      ...classes(living),
    })),
    report.languages.map(({ language, living }) => ({
      table: 'language',
      ...head,
      name: language,
      measure: 'living',
      ...classes(living),
    })),
    report.paths.map(({ path, living }) => ({
      table: 'path',
      ...head,
      name: path,
      measure: 'living',
      ...classes(living),
    })),
    report.agents.flatMap(agent =>
      MEASURES.map(measure => ({
        table: 'agent',
        ...head,
        ...agentName(agent),
        measure,
        value: agent[measure],
      })),
    ),
    report.signs.map(({ sign, commits }) => ({
      table: 'sign',
      ...head,
      name: sign,
      measure: 'commits',
      value: commits,
    })),
    report.unrecognised.map(({ mark, commits, example }) => ({
      table: 'unrecognised',
      commit: example,
      name: mark,
      measure: 'commits',
      value: commits,
    })),
    circumstances(report),
    declaring(report),
    durability(report, head),
    autonomyRatio(report, head),
    overwriting(report, head),
    remainder(report, head),
    declarations(report, head),
    milestones(report),
    report.problems.map(({ code, message, count }) => ({
      table: 'problem',
      ...head,
      name: code,
      detail: message,
      value: count,
    })),
  ];
}

function about(report: Report): Row[] {
  const { schemaVersion, generatedBy, rule, repository } = report;
  const facts: readonly [string, Cell][] = [
    ['repository', repository.name],
    ['head', repository.head],
    ['head-date', repository.headDate],
    ['commits', repository.commits],
    ['complete', String(repository.complete)],
    ['incomplete-because', repository.reasons.join(' ')],
    ['incomplete-means', completenessNotes(report).join(' ')],
    ['rule', rule.id],
    ['rule-hash', rule.hash],
    ['generated-by', `${generatedBy.name} ${generatedBy.version}`],
    ['schema-version', schemaVersion],
  ];
  return facts.map(([name, detail]) => ({ table: 'about', name, detail }));
}

function excluded({ living }: Report, head: When): Row[] {
  const rows = (measure: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, value]) => ({ table: 'excluded', ...head, name, measure, value }));
  return [...rows('lines', living.excluded), ...rows('files', living.excludedFiles)];
}

function releases({ releases }: Report): Row[] {
  return releases.flatMap(({ from, to, lines, living, ...release }) => {
    const row = { table: 'release', ...when(release), name: to, detail: from };
    return [
      { ...row, measure: 'new', ...classes(lines) },
      { ...row, measure: 'living', ...classes(living) },
    ];
  });
}

/** Who took lines away from whom, by class, and by agent and model. */
function overwriting({ loop }: Report, head: When): Row[] {
  if (loop === null) return [];
  const named = ({ agent, model }: (typeof loop)['overwriteModels'][number]['by']) =>
    model === null ? agent : `${agent} (${model})`;
  const row = { ...head, measure: 'lines' };
  return [
    ...loop.overwrite.map(({ by, of, lines }) => ({
      ...{ table: 'overwrite', ...row, name: by, detail: of, value: lines },
    })),
    ...loop.overwriteModels.map(({ by, of, lines }) => ({
      ...{ table: 'overwrite-model', ...row, name: named(by), detail: named(of), value: lines },
    })),
  ];
}

function milestones({ milestones }: Report): Row[] {
  return milestones.map(({ id, kind, title, date, commit, held }) => ({
    table: 'milestone',
    date,
    commit,
    name: title,
    detail: id,
    measure: kind,
    value: held === null ? null : Number(held),
  }));
}
