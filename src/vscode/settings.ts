import * as vscode from 'vscode';
import * as z from 'zod';
import { gitLanes, MOST_LANES } from '../core/git';
import { type AuthorClass, CLASSES } from '../core/model';
import { RULE_IDS } from '../core/rule';

const SECTION = 'writesItself';

const schema = z.object({
  analyzeAutomatically: z.boolean().catch(true),
  /** Branch, tag or commit to report on. */
  revision: z.string().trim().min(1).max(500).catch('HEAD'),
  rule: z.enum(RULE_IDS).catch('default'),
  /** At most so many processes of git at once; read as how many these are on this machine. */
  processes: z.int().min(1).max(MOST_LANES).catch(MOST_LANES),
  statusBar: z.boolean().catch(true),
  /** Classes whose lines are marked in editors. */
  markedClasses: z.array(z.unknown()).transform(knownClasses).readonly().catch(['agent', 'pair', 'assist']),
  fileStatus: z.boolean().catch(true),
  fileLens: z.boolean().catch(false),
  explorerBadges: z.boolean().catch(false),
  /** Further folders to look for git in. */
  gitFolders: z.array(z.string()),
});

/** A list may name others, too. */
function knownClasses(names: readonly unknown[]): AuthorClass[] {
  return CLASSES.filter(name => names.includes(name));
}

export type Settings = z.infer<typeof schema>;

/** The only reader of settings. A value that cannot be used counts as not set. */
export function readSettings(scope?: vscode.Uri): Settings {
  const own = vscode.workspace.getConfiguration(SECTION, scope);
  const settings = schema.parse({
    analyzeAutomatically: own.get('analyzeAutomatically'),
    revision: own.get('revision'),
    rule: own.get('rule'),
    processes: own.get('processes'),
    statusBar: own.get('statusBar'),
    markedClasses: own.get('markedClasses'),
    fileStatus: own.get('fileStatus'),
    fileLens: own.get('fileLens'),
    explorerBadges: own.get('explorerBadges'),
    gitFolders: gitFolders(),
  });
  return { ...settings, processes: gitLanes(settings.processes) };
}

/** `listener` is called when one of our settings, or where git lies, was changed. */
export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(SECTION) || event.affectsConfiguration('git.path')) listener();
  });
}

const COLOUR = /^#[0-9a-f]{3,8}$/i;

/** What the user has set our colours to, for the active theme or for all; the ids are those of package.json. */
export function colourOverrides(): Readonly<Record<string, string>> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  const all = z.record(z.string(), z.unknown()).safeParse(workbench.get('colorCustomizations')).data ?? {};
  const own = z.record(z.string(), z.unknown()).safeParse(all[`[${workbench.get('colorTheme')}]`]).data ?? {};
  const colours = Object.entries({ ...all, ...own }).flatMap(([id, colour]) =>
    id.startsWith(`${SECTION}.`) && typeof colour === 'string' && COLOUR.test(colour) ? [[id, colour]] : [],
  );
  return Object.fromEntries(colours) as Record<string, string>;
}

/** `listener` is called when our colours may be others. */
export function onColoursChange(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveColorTheme(listener),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('workbench.colorCustomizations')) listener();
    }),
  );
}

/** `git.path` may name one program or several; it is not taken from a workspace. */
function gitFolders(): string[] {
  const path = vscode.workspace.getConfiguration('git').inspect<unknown>('path')?.globalValue;
  const programs = z.union([z.string().transform(one => [one]), z.array(z.string())]).safeParse(path);
  return (programs.data ?? []).map(program => program.replace(/[\\/][^\\/]*$/, ''));
}
