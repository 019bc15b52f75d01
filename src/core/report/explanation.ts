import type { AgentModel, AuthorClass, Evidence } from '../model';
import { CLASS_MEANING } from './markdown';
import { markdownText } from './markdown-text';

/** Why one commit has its class, for people. */
export interface ExplainedCommit {
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly class: AuthorClass;
  readonly agents: readonly AgentModel[];
  readonly evidence: readonly Evidence[];
}

export function explanationMarkdown(about: ExplainedCommit): string {
  const { commit, date, author, subject, agents, evidence } = about;
  const names = agents.map(({ agent, model }) =>
    markdownText(model === null ? agent : `${agent} (${model})`),
  );
  const facts = [
    `- Commit \`${commit}\``,
    `- ${date === '' ? 'Without a readable date' : date.slice(0, 10)}, by ${markdownText(author)}`,
    `- Class **${about.class}**: ${CLASS_MEANING[about.class]}`,
    ...(names.length > 0 ? [`- ${names.length === 1 ? 'Agent' : 'Agents'}: ${names.join(', ')}`] : []),
  ];
  const found = evidence.map(({ sign, where, text }) => {
    const quote = text === '' ? '' : `: “${markdownText(text)}”`;
    return `- ${where}, sign \`${sign.replace(/`/g, '')}\`${quote}`;
  });
  const nothing =
    'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.';
  return `# ${markdownText(subject)}\n\n${facts.join('\n')}\n\n## Evidence\n\n${found.join('\n') || nothing}\n`;
}
