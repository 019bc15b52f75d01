import { describeCommits, type Explanation, explain } from '../questions';
import type { ToolContext } from './context';
import type { InputOf } from './declared';
import { limited } from './limited';
import { plainAgentModel, plainWord } from './plain-names';
import { repositoryAt } from './reach';
import { untrusted } from './untrusted';

const MOST_ROWS = 100;

/** Why a commit has its class. */
export async function commitExplained(
  asked: InputOf<'explain_commit'>,
  context: ToolContext,
): Promise<object> {
  const { top } = await repositoryAt(asked.path, context);
  const [why] = await explain(top, [asked.commit], context);
  return asked.includeText ? withText(why!, top, context) : factsOf(why!);
}

function factsOf({ commit, class: name, agents, evidence, users, parts = [] }: Explanation) {
  const [tools, marks, joined] = [agents, evidence, parts].map(({ length }) =>
    Math.max(0, length - MOST_ROWS),
  );
  return {
    commit,
    class: name,
    agents: limited(agents, MOST_ROWS).shown.map(plainAgentModel),
    evidence: limited(evidence, MOST_ROWS).shown.map(({ sign, where }) => ({ sign: plainWord(sign), where })),
    users: users && { commit: users.commit, days: users.days },
    parts: limited(parts, MOST_ROWS).shown.map(part => ({
      class: part.class,
      signs: part.signs.map(plainWord),
    })),
    leftOut: { agents: tools, evidence: marks, parts: joined },
  };
}

/** The same, with what people wrote. */
async function withText(why: Explanation, top: string, context: ToolContext): Promise<object> {
  const row = { commit: why.commit, class: why.class, agent: null, signs: [], reason: null };
  const [record] = await describeCommits(top, [row], context);
  const { date, author, subject } = record!;
  const facts = factsOf(why);
  return {
    ...facts,
    date: date === '' ? null : date,
    author: untrusted(author),
    subject: untrusted(subject),
    evidence: facts.evidence.map((mark, i) => ({ ...mark, text: untrusted(why.evidence[i]!.text) })),
    users: facts.users && { ...facts.users, person: untrusted(why.users!.person) },
    parts: facts.parts.map((part, i) => ({ ...part, title: untrusted(why.parts![i]!.title) })),
  };
}
