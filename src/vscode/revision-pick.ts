import * as vscode from 'vscode';
import { NotAnalysable } from '../core/git';
import { inert } from '../core/text';
import type { Analysis } from './analysis';
import { messageOf } from './failures';
import { plainLabel } from './labels';
import type { Revision, RevisionGroup } from './revisions';

/** How long typing has to rest before git is asked. */
const PAUSE = 200;

/** A revision that is there. */
export interface Chosen extends Revision {
  /** The full id of the commit that it leads to. */
  readonly commit: string;
}

interface Row<Answer> extends vscode.QuickPickItem {
  /** Rejects where it leads to no commit; null for a line that is only read. */
  readonly take: (() => Promise<Answer>) | null;
}

export interface RevisionQuestion<Answer> {
  readonly analysis: Analysis;
  readonly title: string;
  readonly placeholder: string;
  /** Further choices; they stand above the revisions and are there at once. */
  readonly first: readonly (vscode.QuickPickItem & { readonly answer: Answer })[];
  readonly groups: Promise<readonly RevisionGroup[]>;
  /** A day may be typed, too: it stands for what was there as it began. */
  readonly days?: boolean;
  /** What the choice of a revision answers. */
  readonly answer: (chosen: Chosen) => Answer;
}

/** Lets the user choose a revision, or type any. Of one that leads to no commit the list says so, and stays open. */
export function pickRevision<Answer>(question: RevisionQuestion<Answer>): Promise<Answer | undefined> {
  return new RevisionPick(question).open();
}

/** Rows are only added at the end, for VS Code tells the one that was chosen by its place, also where the list has changed. */
class RevisionPick<Answer> {
  private readonly pick = vscode.window.createQuickPick<Row<Answer>>();
  private listed: readonly Row<Answer>[];
  private isWhole = false;
  /** The row that git's answer to a text came to. */
  private heard: { readonly text: string; readonly row: Row<Answer> } | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly question: RevisionQuestion<Answer>) {
    const { title, placeholder, first } = question;
    Object.assign(this.pick, { title, placeholder, matchOnDescription: true, busy: true });
    this.listed = first.map(({ answer, ...item }) => ({ ...item, take: async () => answer }));
  }

  open(): Promise<Answer | undefined> {
    const { pick } = this;
    this.show();
    void this.fill();
    pick.onDidChangeValue(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.ask(), PAUSE);
      this.show();
    });
    return new Promise(resolve => {
      pick.onDidAccept(async () => {
        const taken = await this.take();
        if (taken === null) return;
        resolve(taken.answer);
        pick.hide();
      });
      pick.onDidHide(() => {
        clearTimeout(this.timer);
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  }

  private get text(): string {
    return this.pick.value.trim();
  }

  private async fill(): Promise<void> {
    const groups = await this.question.groups;
    this.listed = [...this.listed, ...groups.flatMap(group => this.rowsOf(group))];
    this.isWhole = true;
    this.pick.busy = false;
    this.show();
    await this.ask();
  }

  /** Asks git for what is typed, and nothing in the list is called. */
  private async ask(): Promise<void> {
    const { text } = this;
    if (text === '' || this.listed.some(({ label }) => label === text)) return;
    let row: Row<Answer>;
    try {
      const commit = await this.resolve(text);
      row = this.typed(text, vscode.l10n.t('commit {0}', commit.slice(0, 8)));
    } catch (error) {
      if (this.fits(text)) return;
      row = refused(text, error);
    }
    this.hear(text, row);
  }

  private async take(): Promise<{ readonly answer: Answer } | null> {
    const { pick, text } = this;
    const [row] = pick.selectedItems;
    if (!row?.take) return null;
    pick.busy = true;
    try {
      return { answer: await row.take() };
    } catch (error) {
      this.hear(text, refused(row.label, error));
      return null;
    } finally {
      pick.busy = !this.isWhole;
    }
  }

  private hear(text: string, row: Row<Answer>): void {
    if (text !== this.text) return;
    this.heard = { text, row };
    this.show();
  }

  private show(): void {
    const next = [...this.listed, ...(this.isWhole ? this.last() : [])];
    const { items } = this.pick;
    if (next.length === items.length && next.every((row, i) => isSame(row, items[i]!))) return;
    this.pick.items = next;
  }

  /** What is typed as a row of its own. */
  private last(): Row<Answer>[] {
    const { text, heard } = this;
    const heading = headingOf(vscode.l10n.t('As typed'));
    if (heard?.text === text) return [heading, heard.row];
    return text === '' || this.fits(text) ? [] : [heading, this.typed(text, '')];
  }

  /** Whether VS Code shows a row of the list for it. */
  private fits(text: string): boolean {
    const sought = text.toLowerCase();
    return this.listed.some(
      ({ take, label, description = '' }) =>
        take !== null && `${label}\n${description}`.toLowerCase().includes(sought),
    );
  }

  private typed(text: string, description: string): Row<Answer> {
    const take = this.taking({ name: text, revision: text });
    return { label: plainLabel(text), description, alwaysShow: true, take };
  }

  private rowsOf({ title, rows }: RevisionGroup): Row<Answer>[] {
    if (rows.length === 0) return [];
    const choices = rows.map(({ name, revision, ...row }) => {
      return { ...row, take: this.taking({ name, revision }) };
    });
    return [headingOf(title), ...choices];
  }

  private taking(revision: Revision): () => Promise<Answer> {
    return async () => this.question.answer({ ...revision, commit: await this.resolve(revision.revision) });
  }

  private resolve(revision: string): Promise<string> {
    const { analysis, days = false } = this.question;
    return days ? analysis.resolveEnd(revision) : analysis.resolve(revision);
  }
}

function headingOf(label: string) {
  return { label, kind: vscode.QuickPickItemKind.Separator, take: null };
}

function isSame(a: vscode.QuickPickItem, b: vscode.QuickPickItem): boolean {
  return a.label === b.label && a.description === b.description;
}

function refused(name: string, error: unknown) {
  const isUnknown = error instanceof NotAnalysable && error.reason === 'no-such-revision';
  const why = isUnknown
    ? vscode.l10n.t('No branch, tag or commit is called “{0}”.', plainLabel(name))
    : inert(messageOf(error));
  const detail = vscode.l10n.t('Choose from the list, or type the name of a branch or tag, or a commit id.');
  return { label: `$(error) ${why}`, detail, alwaysShow: true, take: null };
}
