import { type Declared, type JudgedHistory, NO_AGENT } from '../attribution';
import { ELSEWHERE } from '../graph';
import { UNNAMED_AGENT } from '../model';
import type { Report } from '../report';
import { compareText, inert } from '../text';

type Declarations = NonNullable<NonNullable<Report['loop']>['declarations']>;
type Form = Declarations['forms'][number]['form'];
type Key = Declarations['keys'][number]['key'];
type Repair = Declarations['repairs'][number];

const FORMS: readonly Form[] = ['trailer', 'other-trailer', 'identity', 'unread', 'text', 'elsewhere'];
const KEYS: readonly Key[] = ['Assisted-by', 'Generated-by', 'Co-authored-by'];
/** More kinds are of no use to a reader. */
const MOST = 20;

/** How well commits of the head's history, merges apart, declare that AI had a part; null where none does. */
export function declarationsOf(judged: JudgedHistory): Declarations | null {
  const commits = aiCommits(judged);
  if (commits.length === 0) return null;
  const { agents, agentModels } = judged.attributions;
  const named = commits.flatMap(commit =>
    agents[commit] === NO_AGENT ? [] : [agentModels[agents[commit]!]!],
  );
  const said = commits.flatMap(commit => judged.declared.get(commit) ?? []);
  const ofForm = (form: Form) => said.filter(one => one.form === form).length;
  // What nothing in the commit itself says was heard elsewhere.
  const silent = commits.length - said.length;
  return {
    commits: commits.length,
    tool: named.filter(({ agent }) => agent !== UNNAMED_AGENT).length,
    model: named.filter(({ model }) => model !== null).length,
    forms: FORMS.map(form => ({ form, commits: ofForm(form) + (form === 'elsewhere' ? silent : 0) })),
    keys: KEYS.map(key => ({ key, commits: said.filter(one => one.key === key).length })),
    repairable: said.filter(({ repair }) => repair?.repaired != null).length,
    repairs: repairsOf(commits, judged),
  };
}

function aiCommits({ graph, attributions, mainline: { landing } }: JudgedHistory): number[] {
  const commits: number[] = [];
  for (let commit = 0; commit < graph.size; commit++)
    if (attributions.isAi(commit) && landing[commit] !== ELSEWHERE && !graph.isMerge(commit))
      commits.push(commit);
  return commits;
}

/** Most commits first; the example is the commit of the greatest number, a new one. */
function repairsOf(commits: readonly number[], { declared, graph }: JudgedHistory): Repair[] {
  const rows = new Map<
    string,
    { repair: NonNullable<Declared['repair']>; commits: number; example: number }
  >();
  for (const commit of commits) {
    const repair = declared.get(commit)?.repair ?? null;
    if (repair === null) continue;
    const key = `${repair.flaw}\n${repair.written}\n${repair.repaired}`;
    rows.set(key, { repair, commits: (rows.get(key)?.commits ?? 0) + 1, example: commit });
  }
  return [...rows]
    .sort(([a, m], [b, n]) => n.commits - m.commits || compareText(a, b))
    .slice(0, MOST)
    .map(
      ([
        ,
        {
          repair: { flaw, written, repaired },
          commits: count,
          example,
        },
      ]) => ({
        flaw,
        written: inert(written),
        repaired: repaired === null ? null : repaired.split('\n').map(inert).join('\n'),
        commits: count,
        example: graph.ids[example]!,
      }),
    );
}
