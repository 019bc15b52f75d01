import * as vscode from 'vscode';
import type { Agreed } from '../core/local-sessions';
import type { Coverage } from '../core/session-files';
import { runJob } from '../run-job';
import type { Analyses } from './analyses';
import type { AnalysisTools } from './analysis';
import { plainLabel, plainMessage } from './labels';
import type { MachineSessions } from './machine-sessions';
import { countText, dayText } from './numbers';
import { NothingToDo } from './targets';

export interface MachineParts {
  readonly analyses: Analyses;
  readonly tools: AnalysisTools;
  readonly machine: MachineSessions;
}

interface StoreItem extends vscode.QuickPickItem {
  readonly found: Coverage;
}

/** Names every folder that would be read, and asks; nothing in them is opened before. */
export async function chooseSessions({ analyses, tools, machine }: MachineParts): Promise<void> {
  if (!vscode.workspace.isTrusted)
    throw new NothingToDo(
      vscode.l10n.t('In Restricted Mode no session is read. Trust this folder first, then try again.'),
    );
  await analyses.look();
  const found = await storesOf(analyses, tools);
  if (found.length === 0)
    throw new NothingToDo(
      vscode.l10n.t('No tool that is known keeps sessions on this machine. Nothing was opened.'),
    );
  const picked = await pickStores(found, machine.consent.agreed);
  if (picked === undefined) return;
  if (picked.length === 0) {
    if (machine.isOn) forgetSessions({ machine });
    return;
  }
  if (!(await confirm(picked))) return;
  const agreed = Object.fromEntries(picked.map(({ store, folders }) => [store, [...folders]]));
  machine.agree({ agreed, asked: found.flatMap(({ folders }) => folders) });
}

export function forgetSessions({ machine }: Pick<MachineParts, 'machine'>): void {
  machine.forget();
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Agents’ sessions are no longer read, and all that was kept of them is gone.'),
  );
}

/** A tool that keeps sessions since lately is asked about, once. */
export function askAboutNew({ analyses, machine }: Pick<MachineParts, 'analyses' | 'machine'>): void {
  const told = analyses.current?.shown?.machine;
  const unasked = told && machine.isOn ? machine.newOf(told.unasked) : [];
  if (unasked.length === 0) return;
  machine.noteAsked(unasked.map(({ place }) => place));
  const tools = [...new Set(unasked.map(({ tool }) => tool))].join(', ');
  const choose = vscode.l10n.t('Choose…');
  const text = vscode.l10n.t(
    '{0} keeps sessions in a folder that you were not asked about. It is not read.',
    plainMessage(tools),
  );
  vscode.window.showInformationMessage(text, choose).then(answer => {
    if (answer === choose) void vscode.commands.executeCommand('writesItself.readSessions');
  });
}

/** Of all repositories that are open: some tools keep sessions in these. */
async function storesOf(analyses: Analyses, { script }: AnalysisTools): Promise<Coverage[]> {
  const all = analyses.all();
  if (all.length === 0)
    throw new NothingToDo(
      vscode.l10n.t('No git repository is open. Open a folder that lies in one, then try again.'),
    );
  const byStore = new Map<string, Coverage>();
  for (const analysis of all)
    for (const one of await runJob({ kind: 'stores', ...analysis.where() }, { script }))
      byStore.set(one.store, joined(byStore.get(one.store), one));
  return [...byStore.values()];
}

/** Folders that several repositories share hold the same files. */
function joined(known: Coverage | undefined, one: Coverage): Coverage {
  if (known === undefined) return one;
  const isNew = one.folders.some(folder => !known.folders.includes(folder));
  if (!isNew) return known;
  return {
    ...known,
    folders: [...new Set([...known.folders, ...one.folders])],
    files: known.files + one.files,
  };
}

async function pickStores(
  found: readonly Coverage[],
  agreed: Agreed,
): Promise<readonly Coverage[] | undefined> {
  const items = found.map(
    (one): StoreItem => ({
      label: plainLabel(one.tool),
      description: filesText(one),
      detail: one.folders.map(plainLabel).join(' · '),
      picked: Object.hasOwn(agreed, one.store),
      found: one,
    }),
  );
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
    title: vscode.l10n.t('Read Agents’ Sessions on This Machine'),
    placeHolder: vscode.l10n.t('Choose the tools whose folders may be read; none: nothing is read'),
  });
  return picked?.map(item => item.found);
}

function filesText({ files, days }: Coverage): string {
  const count = files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', countText(files));
  return days === null
    ? count
    : vscode.l10n.t('{0}, {1} to {2}', count, dayText(days.from), dayText(days.to));
}

async function confirm(picked: readonly Coverage[]): Promise<boolean> {
  const read = vscode.l10n.t('Read These Folders');
  const folders = picked.flatMap(({ tool, folders: paths }) =>
    paths.map(path => `${plainMessage(tool)}: ${plainMessage(path)}`),
  );
  const detail = [
    folders.join('\n'),
    vscode.l10n.t(
      'These folders are read on this machine, to find the edits that agents made again among the lines of commits. No prompt, answer, command or text of a session is stored, shown or sent. Nothing is written there.',
    ),
    vscode.l10n.t(
      'The number is marked wherever it is shown: others cannot count it again. A folder that comes later is asked about anew. To end it: “Writes Itself: Stop Reading Sessions and Forget Them”.',
    ),
  ].join('\n\n');
  const question = vscode.l10n.t('Read agents’ sessions on this machine?');
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, read)) === read;
}
