import * as vscode from 'vscode';
import type { Place, Side, Sides } from '../protocol/comparison';
import type { Analyses } from './analyses';
import type { Analysis, AnalysisTools } from './analysis';
import { commitOf, type RefGroup, refGroups } from './compare-refs';
import { plainLabel } from './labels';
import { percentText } from './numbers';

/** How long typing has to rest before git is asked. */
const PAUSE = 200;

/** `side` is what it stands for; null of rows that only say something. */
interface Row extends vscode.QuickPickItem {
  readonly side: Side | 'file' | null;
}

/** Both sides of a comparison, one after the other. */
export async function pickSides(analyses: Analyses, tools: AnalysisTools): Promise<Sides | undefined> {
  const left = await pickSide(analyses, tools, 0);
  const right = left && (await pickSide(analyses, tools, 1));
  return left && right && [left, right];
}

/** What stands on one side: a revision of an open repository, or a saved report. */
export async function pickSide(
  analyses: Analyses,
  tools: AnalysisTools,
  place: Place,
): Promise<Side | undefined> {
  const title =
    place === 0 ? vscode.l10n.t('Compare: the left side') : vscode.l10n.t('Compare: the right side');
  const source = await pickSource(analyses, title);
  if (source === undefined) return undefined;
  const side = source === 'file' ? 'file' : await pickRevision(source, tools, title);
  return side === 'file' ? pickFile(title) : side;
}

/** The repository, where there are several. */
async function pickSource(analyses: Analyses, title: string): Promise<Analysis | 'file' | undefined> {
  const all = analyses.all();
  if (all.length === 1) return all[0];
  if (all.length === 0) return 'file';
  const items = all.map(analysis => ({
    label: plainLabel(analysis.repository.name),
    description: shareOf(analysis),
    detail: plainLabel(analysis.repository.top),
    source: analysis as Analysis | 'file',
  }));
  const file = { label: fileLabel(), description: '', detail: '', source: 'file' as const };
  const placeHolder = vscode.l10n.t('Choose a repository, or a report that was saved');
  const picked = await vscode.window.showQuickPick([...items, file], {
    title,
    placeHolder,
    matchOnDetail: true,
  });
  return picked?.source;
}

/** A name or commit of the list, or what is typed where git knows it. */
function pickRevision(
  analysis: Analysis,
  tools: AnalysisTools,
  title: string,
): Promise<Side | 'file' | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose a revision of {0}, or type one', analysis.repository.name);
  pick.matchOnDescription = true;
  pick.busy = true;
  let listed = firstRows(analysis);
  let timer: NodeJS.Timeout | undefined;
  pick.items = listed;
  const look = async () => {
    const { value } = pick;
    const typed = await typedRows(value.trim(), listed, analysis, tools);
    if (pick.value === value) pick.items = [...listed, ...typed];
  };
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  const fill = async () => {
    try {
      const groups = await refGroups(analysis, tools);
      listed = [...firstRows(analysis), ...groups.flatMap(group => rowsOf(group, analysis))];
    } catch (error) {
      tools.log.warn(String(error));
    }
    await look();
    pick.busy = false;
  };
  void fill();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const side = pick.selectedItems[0]?.side ?? null;
      if (side === null) return;
      resolve(side);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function firstRows(analysis: Analysis): Row[] {
  const { settings, repository } = analysis;
  const name = plainLabel(settings.revision);
  const head: Row = {
    label: settings.revision === 'HEAD' ? vscode.l10n.t('What is checked out') : name,
    description: [name, shareOf(analysis)].filter(text => text !== '').join(', '),
    side: { kind: 'head', repository: repository.gitDir },
  };
  return [head, { label: fileLabel(), side: 'file' }];
}

function rowsOf({ title, rows }: RefGroup, { repository }: Analysis): Row[] {
  const separator: Row = { label: title, kind: vscode.QuickPickItemKind.Separator, side: null };
  const items = rows.map(({ label, description, name, revision }): Row => {
    return {
      label,
      description,
      side: { kind: 'revision', repository: repository.gitDir, revision, name },
    };
  });
  return [separator, ...items];
}

/** What is typed as a row of its own, or that there is no such commit where no other row fits either. */
async function typedRows(
  text: string,
  listed: readonly Row[],
  analysis: Analysis,
  tools: AnalysisTools,
): Promise<Row[]> {
  if (text === '' || listed.some(({ label }) => label === text)) return [];
  const commit = await commitOf(text, analysis, tools);
  const repository = analysis.repository.gitDir;
  if (commit !== null) {
    const description = vscode.l10n.t('commit {0}', commit.slice(0, 8));
    const side = { kind: 'revision', repository, revision: text, name: text } as const;
    return [{ label: plainLabel(text), description, alwaysShow: true, side }];
  }
  const fits = listed.some(row =>
    `${row.label} ${row.description ?? ''}`.toLowerCase().includes(text.toLowerCase()),
  );
  if (fits) return [];
  const label = vscode.l10n.t('No branch, tag or commit is called “{0}”.', plainLabel(text));
  return [{ label, alwaysShow: true, side: null }];
}

async function pickFile(title: string): Promise<Side | undefined> {
  const filters = { JSON: ['json'] };
  const [uri] = (await vscode.window.showOpenDialog({ title, filters })) ?? [];
  return uri && { kind: 'file', uri: uri.toString() };
}

function fileLabel(): string {
  return `$(file) ${vscode.l10n.t('Saved Report (JSON)…')}`;
}

function shareOf({ shown }: Analysis): string {
  if (shown?.stage !== 'done') return '';
  return vscode.l10n.t('{0} declared AI', percentText(shown.report.share.low));
}
