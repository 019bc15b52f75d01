import { recallOrAnalyze } from '../analysis';
import type { Report } from '../report';
import { inert } from '../text';
import type { ToolContext } from './context';
import type { InputOf } from './declared';
import { limited } from './limited';
import { plainAgentModel, plainMilestone } from './plain-names';
import { repositoryAt } from './reach';

const MOST_ROWS = 100;
const FIRST_SIGN = 'first-ai';

/** The figures of a repository: those of its report, which is made where it is not remembered. */
export async function aiShare(asked: InputOf<'get_ai_share'>, context: ToolContext): Promise<object> {
  const { folder, memory, ...options } = context;
  const { top } = await repositoryAt(asked.path, context);
  const revision = asked.revision ?? context.revision;
  // Another revision than the one that is followed leaves behind what the next analysis of that begins with.
  const inPassing = revision !== context.revision;
  const { report } = await recallOrAnalyze(top, { ...options, revision, inPassing }, memory);
  return figuresOf(report);
}

function figuresOf({ repository, rule, living, commits, share, ...report }: Report): object {
  const { name, head, headDate, reasons } = repository;
  const { excluded, excludedFiles, adopters, basis, ...lines } = living;
  const agents = limited(report.agents, MOST_ROWS);
  const milestones = limited(report.milestones, MOST_ROWS);
  const first = report.milestones.find(({ id }) => id === FIRST_SIGN);
  return {
    repository: { name: inert(name), head, headDate, reasons },
    rule: { id: rule.id, hash: rule.hash },
    share: { low: share.low, users: share.users, high: share.high },
    lines,
    basis,
    commits,
    agents: agents.shown.map(row => ({
      ...plainAgentModel(row),
      lines: row.living,
      commits: row.commits,
    })),
    agentsLeftOut: agents.leftOut,
    firstSign: first ? { date: first.date, commit: first.commit } : null,
    milestones: milestones.shown.map(({ kind, id, date, commit, held }) => {
      return { kind, id: plainMilestone(id), date, commit, held };
    }),
    milestonesLeftOut: milestones.leftOut,
    problems: report.problems.map(({ code, count }) => ({ code, count })),
    verify: `writes-itself report --rev ${head} --rule ${rule.id}`,
  };
}
