import { markdownText } from '../report';
import { formsText } from './breach-words';
import { isCheckable } from './policies';
import type { Demand, Forbidden, Policy } from './policy-schema';

/** All of what is known, with whether any of it can be seen in commits. */
export function policiesJson(policies: readonly Policy[]): string {
  const rows = policies.map(policy => ({ ...policy, checkable: isCheckable(policy) }));
  return `${JSON.stringify({ schemaVersion: 1, policies: rows }, null, 2)}\n`;
}

/** For people: a part for each. */
export function policiesMarkdown(policies: readonly Policy[]): string {
  return `${policies.map(partOf).join('\n\n')}\n`;
}

function partOf(policy: Policy): string {
  const { id, title, status, since, until, source, checkedOn, confidence, elsewhere, note } = policy;
  const time = `${since ?? 'not known since when'}${until === null ? '' : ` to ${until}`}`;
  const lines = [
    ...policy.demands.map(demandText),
    ...policy.forbids.map(forbiddenText),
    ...(policy.agentMaySignOff === false ? ['AI signs nothing off'] : []),
    ...(policy.agentMayAuthor === false ? ['AI is no author'] : []),
    ...elsewhere.map(what => `not checkable from a clone: ${what}`),
    ...(isCheckable(policy) ? [] : ['nothing of it can be seen in commits']),
    ...(note === undefined ? [] : [markdownText(note)]),
    `${source}, checked on ${checkedOn}, confidence ${confidence}`,
  ];
  const head = `## ${id}: ${markdownText(title)} (${time}${status === 'proposed' ? ', proposed' : ''})`;
  return `${head}\n\n${lines.map(line => `- ${line}`).join('\n')}`;
}

function demandText({ level, times, anyOf }: Demand): string {
  const many = times === 'once' ? ', exactly one' : '';
  return `${level === 'must' ? 'demanded' : 'asked for'} where AI is declared: ${formsText(anyOf)}${many}`;
}

function forbiddenText(forbidden: Forbidden): string {
  switch (forbidden.what) {
    case 'ai':
      return 'forbidden: AI as such';
    case 'trailer':
      return `forbidden: AI in ${forbidden.keys.join(', ')}`;
    case 'other-trailer':
      return 'forbidden: AI in any other trailer';
    case 'mention':
      return 'forbidden: any other mention of AI in the message';
    case 'conversation':
      return 'forbidden: links to conversations with AI';
  }
}
