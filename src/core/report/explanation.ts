import type {
  AgentModel,
  AuthorClass,
  Declaration,
  Evidence,
  JoinedPart,
  LineVerdict,
  RecordedSummary,
  SessionSummary,
  SquashSummary,
} from '../model';
import { ENGLISH, type ExplanationWords } from './explanation-words';
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
  /** What agents' sessions on this machine say of its lines. */
  readonly session?: SessionSummary;
}

/** `words`: those of another language than English, for who reads it; what people and tools said stays as it is. */
export function explanationMarkdown(about: ExplainedCommit, words: ExplanationWords = ENGLISH): string {
  const { commit, date, author, subject, agents, evidence } = about;
  const names = agents.map(named).map(markdownText);
  const facts = [
    ...lineFacts(about, words),
    words.commit(`\`${commit}\``),
    words.made(date === '' ? null : date.slice(0, 10), markdownText(author)),
    words.class(`**${words.className(about.class)}**`, words.classMeaning(about.class)),
    usersFact(about, words),
    ...recordedFacts(about, words),
    ...sessionFacts(about, words),
    ...squashFacts(about, words),
    ...(names.length > 0 ? [words.agents(names)] : []),
  ];
  const found = evidence.map(({ sign, where, text }) => {
    const quote = text === '' ? '' : `: “${markdownText(text)}”`;
    return `- ${words.sign(where, `\`${sign.replace(/`/g, '')}\``)}${quote}`;
  });
  const sections = [
    `# ${markdownText(subject)}`,
    facts.map(fact => `- ${fact}`).join('\n'),
    `## ${words.evidence()}`,
    found.join('\n') || words.nothing(),
    ...partsText(about, words),
    `## ${words.change()}`,
    words.wouldChange(about.class),
  ];
  return `${sections.join('\n\n')}\n`;
}

function named({ agent, model }: AgentModel): string {
  return model === null ? agent : `${agent} (${model})`;
}

/** Of a line that is known otherwise than by what its commit says. */
function lineFacts({ line, class: name }: ExplainedCommit, words: ExplanationWords): string[] {
  if (line === undefined) return [];
  const { basis } = line;
  const isFiner = basis === 'record' || basis === 'session';
  if (!isFiner && line.class === name) return [];
  const by = line.agent === null ? null : markdownText(named(line.agent));
  return [words.line(`**${words.className(line.class)}**`, by, isFiner ? basis : 'branch')];
}

function recordedFacts({ recorded }: ExplainedCommit, words: ExplanationWords): string[] {
  if (recorded === undefined) return [];
  const { recorder, version, files, ai, human } = recorded;
  return [
    words.recorded(markdownText(version === null ? recorder : `${recorder} ${version}`), files, ai, human),
  ];
}

function sessionFacts({ session }: ExplainedCommit, words: ExplanationWords): string[] {
  if (session === undefined) return [];
  const { agents, exact, reformatted, edited } = session;
  return [words.session(agents.map(markdownText), exact, reformatted, edited)];
}

function squashFacts({ squash }: ExplainedCommit, words: ExplanationWords): string[] {
  if (squash === undefined) return [];
  const byClass = new Map<AuthorClass, number>();
  for (const { class: name, lines } of squash.commits) byClass.set(name, (byClass.get(name) ?? 0) + lines);
  const told = [...byClass].map(([name, lines]) => words.linesBy(lines, name)).join(', ');
  return [words.joined(`\`${squash.branch.replace(/`/g, '')}\``, told, squash.commits.length)];
}

/** What each of the joined messages says by itself. */
function partsText({ parts = [] }: ExplainedCommit, words: ExplanationWords): string[] {
  if (parts.length === 0) return [];
  const lines = parts.map(({ title, class: name }) => {
    const says = name === 'unknown' ? words.declaresNothing() : `**${words.className(name)}**`;
    return `- ${markdownText(title)}: ${says}`;
  });
  return [`## ${words.parts()}`, lines.join('\n')];
}

/** Why it counts in `users`, or that it does not. */
function usersFact({ class: name, commit, users }: ExplainedCommit, words: ExplanationWords): string {
  if (users === null) return words.noUser(name === 'unknown');
  if (users.commit === commit) return words.declaresItself();
  return words.declaredBefore(markdownText(users.person), `\`${users.commit.slice(0, 12)}\``, users.days);
}
