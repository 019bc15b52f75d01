import * as vscode from 'vscode';
import { findCommit } from '../core/attribution';
import type { LineVerdict } from '../core/model';
import type { CommitAccount, LineOwner } from '../core/questions';
import { type Portion, portionMarkdown } from '../core/report';
import type { Job, JobResults } from '../jobs';
import type { Content, Target } from '../protocol';
import type { Analysis } from './analysis';
import { explanationText } from './explanation-words';

/** What a page shows of something, and what can be taken from it. */
export interface Explained {
  readonly content: Content;
  /** The same for the clipboard; null where there is nothing to copy. */
  readonly markdown: string | null;
  /** The commit that it is about. */
  readonly commit: string | null;
}

/** Does a job, and shows in one way or another how far it is. */
export type Ask = <K extends Job['kind']>(job: Extract<Job, { kind: K }>) => Promise<JobResults[K]>;

/** More commits than this hardly share a file that one still reads. */
const MOST_OWNERS = 500;

export async function explainTarget(target: Target, analysis: Analysis, ask: Ask): Promise<Explained> {
  switch (target.kind) {
    case 'commit':
      return explainRevision(target.commit, analysis, ask);
    case 'file':
      return explainFile(target.path, analysis, ask);
    case 'line': {
      const uri = vscode.Uri.joinPath(vscode.Uri.file(analysis.repository.top), target.path);
      const document = await vscode.workspace.openTextDocument(uri);
      return explainLine(target, document, analysis, ask);
    }
  }
}

/** Of anything that names a commit. */
export async function explainRevision(
  commit: string,
  analysis: Analysis,
  ask: Ask,
  /** Of the line that led there. */
  line?: LineVerdict,
): Promise<Explained> {
  const index = analysis.shown?.index ?? null;
  const row = index && findCommit(index, commit);
  const account = await ask({ kind: 'account', ...analysis.whereHearing(), commit, row });
  return ofCommit(line === undefined ? account : { ...account, line });
}

/** The commit that owns a line of a document, which need not be saved; else why there is none. */
export async function explainLine(
  { path: file, line }: { readonly path: string; readonly line: number },
  document: vscode.TextDocument,
  analysis: Analysis,
  ask: Ask,
): Promise<Explained> {
  const text = await vscode.workspace.encode(document.getText(), { encoding: document.encoding });
  const owner = await ask({ kind: 'line', ...analysis.whereHearing(), file, line, text });
  return owner.commit === null ? ofLine(owner) : explainRevision(owner.commit, analysis, ask, owner.verdict);
}

async function explainFile(under: string, analysis: Analysis, ask: Ask): Promise<Explained> {
  const asked = { under, since: null, mostOwners: MOST_OWNERS };
  return ofFile(await ask({ kind: 'portion', ...analysis.where(), ...asked }));
}

function ofCommit(account: CommitAccount): Explained {
  const { commit, date, author, subject, agents, evidence, users, parts = [], isMerge, stat } = account;
  return {
    content: {
      kind: 'commit',
      ...{ commit, date, author, subject, class: account.class, users, isMerge, stat },
      agents: [...agents],
      evidence: [...evidence],
      parts: parts.map(({ title, class: name }) => ({ title, class: name })),
      line: account.line ?? null,
      recorded: account.recorded ?? null,
      squash: account.squash ?? null,
      session: account.session ?? null,
    },
    markdown: explanationText(account),
    commit,
  };
}

function ofLine({ head, why }: Extract<LineOwner, { commit: null }>): Explained {
  return { content: { kind: 'line', head, why }, markdown: null, commit: null };
}

function ofFile(portion: Portion): Explained {
  const { repository, lines, share, agents, owners, allOwners, filesCounted, leftOut } = portion;
  return {
    content: {
      kind: 'file',
      head: repository.head,
      date: repository.headDate,
      reasons: [...repository.reasons],
      leftOut: filesCounted > 0 ? null : (leftOut[0] ?? 'absent'),
      lines,
      isTold: share.low !== null,
      agents: agents
        .filter(agent => agent.lines > 0)
        .map(({ agent, model, lines: own }) => ({ agent, model, lines: own })),
      owners: owners.map(({ commit, date, subject, class: name, lines: own }) => ({
        ...{ commit, date, subject, class: name, lines: own },
      })),
      allOwners,
    },
    markdown: filesCounted > 0 ? portionMarkdown(portion) : null,
    commit: null,
  };
}
