import { isListedAgent } from '../evidence';
import { type AgentModel, UNNAMED_AGENT } from '../model';

/** Names that a repository may have chosen, for a reader who may take text for an order: ours, words, or what stands for them. */

/** Stands for a name that is not ours, or no word. */
export const UNLISTED = 'unlisted';

/** An id of a model, a sign, or a release: a word without blanks. */
const WORD = /^[A-Za-z0-9][A-Za-z0-9._:+/-]{0,59}$/;
/** A line of models: "Claude Opus", "GPT-5". */
const FAMILY = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,19}(?: [A-Za-z0-9.+-]{1,20}){0,2}$/;

export function plainWord(text: string): string {
  return WORD.test(text) ? text : UNLISTED;
}

/** A tool that is in no row has the name that the commit, or the repository's own file, gives it. */
export function plainAgent(name: string): string {
  return name === UNNAMED_AGENT || isListedAgent(name) ? name : UNLISTED;
}

export function plainModel(model: string | null): string | null {
  return model === null ? null : plainWord(model);
}

export function plainAgentModel({ agent, model }: AgentModel): AgentModel {
  return { agent: plainAgent(agent), model: plainModel(model) };
}

/** `agent:Claude Code`, `model:Claude Opus`, `release:v1.0`, `living-low-10`. */
export function plainMilestone(id: string): string {
  const [, kind = '', name = ''] = /^(agent|model):(.*)$/s.exec(id) ?? [];
  if (kind === 'agent') return `${kind}:${plainAgent(name)}`;
  if (kind === 'model') return `${kind}:${FAMILY.test(name) ? name : UNLISTED}`;
  return plainWord(id);
}
