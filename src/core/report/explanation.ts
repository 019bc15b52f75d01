import type {
  AgentModel,
  AuthorClass,
  Declaration,
  Evidence,
  JoinedPart,
  LineVerdict,
  RecordedSummary,
  SquashSummary,
} from '../model';
import { CLASS_MEANING } from './markdown-tables';
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
  /** Why it counts in `users`; null where it does not. */
  readonly users: Declaration | null;
  /** Of a commit that joins several messages and declares AI: each of them. */
  readonly parts?: readonly JoinedPart[];
  /** What a tool recorded of its lines. */
  readonly recorded?: RecordedSummary;
  /** What is known of the line that led to the commit. */
  readonly line?: LineVerdict;
  /** The branch that it joined, and what each of its commits wrote. */
  readonly squash?: SquashSummary;
}

export function explanationMarkdown(about: ExplainedCommit): string {
  const { commit, date, author, subject, agents, evidence } = about;
  const names = agents.map(({ agent, model }) =>
    markdownText(model === null ? agent : `${agent} (${model})`),
  );
  const facts = [
    ...lineText(about),
    `- Commit \`${commit}\``,
    `- ${date === '' ? 'Without a readable date' : date.slice(0, 10)}, by ${markdownText(author)}`,
    `- Class **${about.class}**: ${CLASS_MEANING[about.class]}`,
    `- ${usersText(about)}`,
    ...recordedText(about),
    ...squashText(about),
    ...(names.length > 0 ? [`- ${names.length === 1 ? 'Agent' : 'Agents'}: ${names.join(', ')}`] : []),
  ];
  const found = evidence.map(({ sign, where, text }) => {
    const quote = text === '' ? '' : `: “${markdownText(text)}”`;
    return `- ${where}, sign \`${sign.replace(/`/g, '')}\`${quote}`;
  });
  const nothing =
    'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.';
  return `# ${markdownText(subject)}\n\n${facts.join('\n')}\n\n## Evidence\n\n${found.join('\n') || nothing}${partsText(about)}\n\n## What would change it\n\n${WOULD_CHANGE[about.class]}\n`;
}

/** Of a line that is known otherwise than by what its commit says. */
function lineText({ line, class: name }: ExplainedCommit): string[] {
  if (line === undefined || (line.basis !== 'record' && line.class === name)) return [];
  const { agent } = line;
  const who = agent === null || agent.model === null ? agent?.agent : `${agent.agent} (${agent.model})`;
  const by = who === undefined ? '' : `, by ${markdownText(who)}`;
  const why =
    line.basis === 'record'
      ? 'so a tool recorded it when it was written, and that decides'
      : 'so says the commit of a joined branch that wrote it, and that decides';
  return [`- The line is **${line.class}**${by}: ${why}. What follows is of its commit as a whole`];
}

function recordedText({ recorded }: ExplainedCommit): string[] {
  if (recorded === undefined) return [];
  const { recorder, version, files, ai, human } = recorded;
  const who = markdownText(version === null ? recorder : `${recorder} ${version}`);
  const of = `in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [
    `- Recorded by ${who}, line by line ${of}: ${ai} lines as AI, ${human} as a known human. In these files that decides, not the class of the commit`,
  ];
}

function squashText({ squash }: ExplainedCommit): string[] {
  if (squash === undefined) return [];
  const byClass = new Map<string, number>();
  for (const { class: name, lines } of squash.commits) byClass.set(name, (byClass.get(name) ?? 0) + lines);
  const told = [...byClass].map(([name, lines]) => `${lines} lines by \`${name}\``);
  const { length } = squash.commits;
  return [
    `- Joined \`${squash.branch.replace(/`/g, '')}\`: ${told.join(', ')}, by ${length} ${length === 1 ? 'commit' : 'commits'}. Each of these lines has the class of the commit that wrote it, the others that of this one`,
  ];
}

/** What each of the joined messages says by itself. */
function partsText({ parts = [] }: ExplainedCommit): string {
  if (parts.length === 0) return '';
  const lines = parts.map(
    ({ title, class: name }) =>
      `- ${markdownText(title)}: ${name === 'unknown' ? 'declares nothing' : `**${name}**`}`,
  );
  return `\n\n## Joined messages\n\n${lines.join('\n')}`;
}

/** Why it counts in `users`, or that it does not. */
function usersText({ class: name, commit, users }: ExplainedCommit): string {
  if (users === null)
    return name === 'unknown'
      ? 'Not counted with AI users: nothing here shows that its author declared AI in the 91 days before it'
      : 'Not counted with AI users';
  if (users.commit === commit) return 'Counted with AI users: it declares AI itself';
  const { person, days } = users;
  const before = days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`;
  return `Counted with AI users: ${markdownText(person)} declared AI in commit \`${users.commit.slice(0, 12)}\`, ${before} before. That says something of the person, and nothing of these lines`;
}

const BY_OVERRIDE = 'an entry for it under `commits` in the repository’s `.writes-itself.json`';

/** What the repository could add, by class of the commit. */
const WOULD_CHANGE = {
  agent: `Only ${BY_OVERRIDE} that says \`human\`, for the identity that made this commit is the AI’s.`,
  pair: `Only ${BY_OVERRIDE} that says \`human\`. The same mark in a commit of the AI’s own identity would make it \`agent\`.`,
  assist: `A trailer that names the AI as co-author would make it \`pair\`; so would ${BY_OVERRIDE} that says \`ai\`, and one that says \`human\` would make it \`human\`.`,
  unknown: `A trailer that declares AI (\`Co-authored-by\`, \`Generated-by\`, \`Assisted-by\`) would make it \`pair\` or \`assist\`; ${BY_OVERRIDE} would make it \`pair\` or \`human\`.`,
  human: `${capital(BY_OVERRIDE)} that says \`ai\`, or, where its date proves it human, another \`aiEraStart\` there.`,
  automation: `${capital(BY_OVERRIDE)}, or a sign of its own there that says that this bot is an AI.`,
} satisfies Record<AuthorClass, string>;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
