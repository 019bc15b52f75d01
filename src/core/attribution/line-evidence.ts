import type { ObjectReader, Ref } from '../git';
import type { CommitGraph, Mainline } from '../graph';
import { type MatchContext, type MatchedHistory, NOTHING_MATCHED, readMatched } from '../matched';
import { CLASSES } from '../model';
import { NO_RECORDS, type RecordedHistory, readRecords } from '../recorded';
import { NOTHING_SQUASHED, readSquashed, type SquashedHistory, type Word } from '../squashed';
import { type Attributions, CODE, NO_AGENT } from './attributions';
import { type JudgeContext, judgeOne } from './reading';

/** What is known of single lines of commits, where these are still to be followed. */
export interface LineEvidence {
  /** What recorders say. */
  readonly recorded: RecordedHistory;
  /** What the commits of branches say of those that joined them. */
  readonly squashed: SquashedHistory;
  /** What agents' sessions on this machine say. */
  readonly matched: MatchedHistory;
}

export const NO_LINE_EVIDENCE: LineEvidence = {
  recorded: NO_RECORDS,
  squashed: NOTHING_SQUASHED,
  matched: NOTHING_MATCHED,
};

/** What a rule says of commits, and where it looks for more than they say. */
export interface LineContext extends JudgeContext, MatchContext {
  /** Where notes are kept that say who wrote single lines. */
  readonly records: readonly Ref[];
  readonly branches: readonly Ref[];
}

interface Spoken {
  readonly graph: CommitGraph;
  readonly attributions: Attributions;
  readonly mainline: Mainline;
  /** The first commit of which own records are read. */
  readonly first?: number;
}

export async function readLineEvidence(
  reader: ObjectReader,
  context: LineContext,
  { graph, attributions, mainline, first = 0 }: Spoken,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<LineEvidence> {
  const recorded = await readRecords(reader, context.records, { graph, first }, signal);
  const head = graph.ids[mainline.commits.at(-1)!]!;
  const squashed = await readSquashed(
    reader,
    context.branches,
    {
      graph,
      head,
      declaring: declaringIn(graph, attributions),
      wordOf: commit => ({ ...wordOf(commit, attributions), isJoined: attributions.joined.has(commit) }),
      judge: commit => {
        const { class: name, agents } = judgeOne(commit, context);
        return { class: name, agent: agents[0] ?? null };
      },
    },
    signal,
  );
  const matched = await readMatched(reader, graph, context, signal);
  return { recorded, squashed, matched };
}

/** Commits in which people declare AI; an agent's own is nobody's joined work. */
function declaringIn(graph: CommitGraph, { classes }: Attributions): number[] {
  const found: number[] = [];
  for (let commit = 0; commit < graph.size; commit++)
    if ((classes[commit] === CODE.pair || classes[commit] === CODE.assist) && !graph.isMerge(commit))
      found.push(commit);
  return found;
}

function wordOf(commit: number, { classes, agents, agentModels }: Attributions): Word {
  const agent = agents[commit]!;
  return { class: CLASSES[classes[commit]!]!, agent: agent === NO_AGENT ? null : agentModels[agent]! };
}

/** What is known of commits from number `first` on. */
export function onlyNew({ recorded, squashed, matched }: LineEvidence, first: number): LineEvidence {
  const isNew = ([commit]: readonly [number, unknown]) => commit >= first;
  return {
    recorded: { ...recorded, commits: new Map([...recorded.commits].filter(isNew)) },
    squashed: { ...squashed, commits: new Map([...squashed.commits].filter(isNew)) },
    matched,
  };
}
