import * as vscode from 'vscode';
import { NotAnalysable } from '../core/git';
import { inert } from '../core/text';
import { plainLabel } from './labels';

export interface Revision {
  /** As it is shown. */
  readonly name: string;
  /** Anything that leads to a commit. */
  readonly revision: string;
}

interface Row extends vscode.QuickPickItem {
  /** Null for a line that is only read. */
  readonly choice: Revision | null;
}

/** Revisions of one kind, under a heading. */
export interface RevisionGroup {
  readonly title: string;
  readonly rows: readonly (Revision & { readonly label: string; readonly description?: string })[];
}

export interface RevisionQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** In this order, once all are there; one that cannot be had is left out. */
  readonly groups: readonly Promise<RevisionGroup>[];
  /** The full id of the commit that a revision leads to; rejects where it leads to none. */
  readonly resolve: (revision: string) => Promise<string>;
}

/** Lets the user choose a revision, or type any. Of one that leads to no commit the list says so, and stays open. */
export function pickRevision(question: RevisionQuestion): Promise<Revision | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder, matchOnDescription: true });
  let found: readonly Row[] = [];
  let refusal: { readonly of: string; readonly row: Row } | null = null;
  const show = () => {
    const text = pick.value.trim();
    const next = [...found, ...typed(text, found), ...(refusal?.of === text ? [refusal.row] : [])];
    if (next.length === pick.items.length && next.every((row, i) => isSame(row, pick.items[i]!))) return;
    pick.items = next;
  };
  const accept = async () => {
    const text = pick.value.trim();
    const choice = pick.selectedItems[0]?.choice;
    if (!choice) return;
    pick.busy = true;
    try {
      const revision = await question.resolve(choice.revision);
      return { name: choice.name, revision };
    } catch (error) {
      refusal = { of: text, row: refused(choice.name, error) };
      show();
    }
    pick.busy = false;
    return;
  };
  pick.busy = true;
  void Promise.allSettled(question.groups).then(groups => {
    found = groups.flatMap(group => (group.status === 'fulfilled' ? rowsOf(group.value) : []));
    pick.busy = false;
    show();
  });
  pick.onDidChangeValue(show);
  return new Promise(resolve => {
    pick.onDidAccept(async () => {
      const picked = await accept();
      if (picked === undefined) return;
      resolve(picked);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowsOf({ title, rows }: RevisionGroup): Row[] {
  if (rows.length === 0) return [];
  const choices = rows.map(({ name, revision, ...row }) => ({ ...row, choice: { name, revision } }));
  return [heading(title), ...choices];
}

function heading(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator, choice: null };
}

/**
 * What nothing in the list has is taken as it is typed. It stands at the end: VS Code tells the row that was chosen by its
 * place, also where the list has changed meanwhile.
 */
function typed(text: string, found: readonly Row[]): Row[] {
  const has = ({ choice, label, description = '' }: Row) =>
    choice !== null && `${label}\n${description}`.toLowerCase().includes(text.toLowerCase());
  if (text === '' || found.some(has)) return [];
  const row = { label: plainLabel(text), alwaysShow: true, choice: { name: text, revision: text } };
  return [heading(vscode.l10n.t('As typed')), row];
}

function isSame(a: Row, b: Row): boolean {
  return a.label === b.label && a.choice?.revision === b.choice?.revision;
}

function refused(name: string, error: unknown): Row {
  const isUnknown = error instanceof NotAnalysable && error.reason === 'no-such-revision';
  const why = isUnknown
    ? vscode.l10n.t('There is no commit “{0}” in this repository', plainLabel(name))
    : inert(error instanceof Error ? error.message : String(error));
  const detail = vscode.l10n.t('Choose from the list, or type the name of a branch or tag, or a commit id.');
  return { label: `$(error) ${why}`, detail, alwaysShow: true, choice: null };
}
