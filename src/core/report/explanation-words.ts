import type { AuthorClass, EvidenceWhere } from '../model';
import { CLASS_MEANING } from './markdown-tables';

/** What an explanation says itself. Whatever it is given is Markdown already. */
export interface ExplanationWords {
  className(name: AuthorClass): string;
  classMeaning(name: AuthorClass): string;
  /** Of the line that led there, and who says so: a tool's record, a session, or the commit of a joined branch. */
  line(name: string, by: string | null, source: 'record' | 'session' | 'branch'): string;
  commit(id: string): string;
  /** `day` as 2026-01-31; null where it cannot be read. */
  made(day: string | null, author: string): string;
  class(name: string, meaning: string): string;
  agents(names: readonly string[]): string;
  /** It counts in `users` because it declares AI itself; because somebody declared AI before; or not. */
  declaresItself(): string;
  declaredBefore(person: string, commit: string, days: number): string;
  noUser(isUnknown: boolean): string;
  recorded(recorder: string, files: number, ai: number, human: number): string;
  session(agents: readonly string[], exact: number, reformatted: number, edited: number): string;
  linesBy(lines: number, name: AuthorClass): string;
  joined(branch: string, told: string, commits: number): string;
  evidence(): string;
  sign(where: EvidenceWhere, sign: string): string;
  nothing(): string;
  parts(): string;
  declaresNothing(): string;
  change(): string;
  wouldChange(name: AuthorClass): string;
}

/** That of reports and of the command line, where classes go by their ids. */
export const ENGLISH: ExplanationWords = {
  className: name => name,
  classMeaning: name => CLASS_MEANING[name],
  line: (name, by, source) => {
    const why = {
      record: 'so a tool recorded it when it was written',
      session: 'so it stands in a session that this machine keeps',
      branch: 'so says the commit of a joined branch that wrote it',
    }[source];
    return `The line is ${name}${by === null ? '' : `, by ${by}`}: ${why}, and that decides. What follows is of its commit as a whole`;
  },
  commit: id => `Commit ${id}`,
  made: (day, author) => `${day ?? 'Without a readable date'}, by ${author}`,
  class: (name, meaning) => `Class ${name}: ${meaning}`,
  agents: names => `${names.length === 1 ? 'Agent' : 'Agents'}: ${names.join(', ')}`,
  declaresItself: () => 'Counted with AI users: it declares AI itself',
  declaredBefore: (person, commit, days) => {
    const before = days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`;
    return `Counted with AI users: ${person} declared AI in commit ${commit}, ${before} before. That says something of the person, and nothing of these lines`;
  },
  noUser: isUnknown =>
    isUnknown
      ? 'Not counted with AI users: nothing here shows that its author declared AI in the 91 days before it'
      : 'Not counted with AI users',
  recorded: (recorder, files, ai, human) =>
    `Recorded by ${recorder}, line by line in ${files} ${files === 1 ? 'file' : 'files'}: ${ai} lines as AI, ${human} as a known human. In these files that decides, not the class of the commit`,
  session: (agents, exact, reformatted, edited) =>
    `Written in sessions of ${agents.join(', ')} on this machine: ${exact} lines as they are, ${reformatted} set anew by a formatter, ${edited} changed by hand. That decides for these lines, and says nothing of the others`,
  linesBy: (lines, name) => `${lines} lines by \`${name}\``,
  joined: (branch, told, commits) =>
    `Joined ${branch}: ${told}, by ${commits} ${commits === 1 ? 'commit' : 'commits'}. Each of these lines has the class of the commit that wrote it, the others that of this one`,
  evidence: () => 'Evidence',
  sign: (where, sign) => `${where}, sign ${sign}`,
  nothing: () =>
    'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.',
  parts: () => 'Joined messages',
  declaresNothing: () => 'declares nothing',
  change: () => 'What would change it',
  wouldChange: name => WOULD_CHANGE[name],
};

const BY_OVERRIDE = 'an entry for it under `commits` in the repository’s `.writes-itself.json`';

/** What the repository could add, by class of the commit. */
const WOULD_CHANGE: Readonly<Record<AuthorClass, string>> = {
  agent: `Only ${BY_OVERRIDE} that says \`human\`, for the identity that made this commit is the AI’s.`,
  pair: `Only ${BY_OVERRIDE} that says \`human\`. The same mark in a commit of the AI’s own identity would make it \`agent\`.`,
  assist: `A trailer that names the AI as co-author would make it \`pair\`; so would ${BY_OVERRIDE} that says \`ai\`, and one that says \`human\` would make it \`human\`.`,
  unknown: `A trailer that declares AI (\`Co-authored-by\`, \`Generated-by\`, \`Assisted-by\`) would make it \`pair\` or \`assist\`; ${BY_OVERRIDE} would make it \`pair\` or \`human\`.`,
  human: `${capital(BY_OVERRIDE)} that says \`ai\`, or, where its date proves it human, another \`aiEraStart\` there.`,
  automation: `${capital(BY_OVERRIDE)}, or a sign of its own there that says that this bot is an AI.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
