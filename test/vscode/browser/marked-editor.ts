import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLASSES } from '../../../src/core/model';
import { GIT_ENV } from '../../support/run-git';
import type { Window } from '../host';
import { poll } from '../host/poll';

/** The class of each line, from 1, as the gutter of the active editor shows it; lines without a mark are left out. */
export type Marks = ReadonlyMap<number, string>;

/** Where an editor stands: in a tab of its own, on one side of a diff, or in one part of a merge. */
export const ANY_EDITOR = '.editor-instance .monaco-editor';
export const LEFT_SIDE = '.editor-instance .editor.original .monaco-editor';
export const RIGHT_SIDE = '.editor-instance .editor.modified .monaco-editor';

/** Reads pictures and colours from the document as the browser has drawn it. */
const read = (place: string) => `(() => {
  const editor = [...document.querySelectorAll('${place}')].find(one => one.getBoundingClientRect().width > 0);
  if (!editor) return null;
  const top = element => Math.round(element.getBoundingClientRect().top);
  const lines = new Map([...editor.querySelectorAll('.line-numbers')].map(one => [top(one), Number(one.textContent)]));
  const pictures = [...editor.querySelectorAll('.glyph-margin-widgets > *')].map(one => ({
    line: lines.get(top(one)),
    picture: getComputedStyle(one).backgroundImage,
  }));
  const style = getComputedStyle(document.querySelector('.monaco-workbench'));
  const colours = ${JSON.stringify(CLASSES)}.map(name => [name, style.getPropertyValue('--vscode-writesItself-' + name).trim()]);
  return { pictures, colours };
})()`;

interface Drawn {
  readonly pictures: readonly { readonly line: number | undefined; readonly picture: string }[];
  readonly colours: readonly (readonly [name: string, colour: string])[];
}

export async function readMarks(window: Window, place = ANY_EDITOR): Promise<Marks> {
  const drawn = (await window.page.evaluate(read(place))) as Drawn | null;
  const found = (drawn?.pictures ?? []).flatMap(({ line, picture }) => {
    const svg = Buffer.from(/base64,([^"')]+)/.exec(picture)?.[1] ?? '', 'base64').toString();
    const fill = /fill="([^"]+)"/.exec(svg)?.[1];
    const name = drawn!.colours.find(([, colour]) => colour === fill)?.[0] ?? fill;
    return line !== undefined && name !== undefined ? [[line, name] as const] : [];
  });
  return new Map(found.sort(([a], [b]) => a - b));
}

/** Waits until the gutter shows these and no others. */
export async function shows(window: Window, expected: Marks, place = ANY_EDITOR): Promise<void> {
  const wanted = JSON.stringify([...expected]);
  let last = '';
  try {
    await poll('the marks', async () => {
      last = JSON.stringify([...(await readMarks(window, place))]);
      return last === wanted || undefined;
    });
  } catch {
    throw new Error(`The gutter shows ${last}, but should show ${wanted}.`);
  }
}

export async function openFile(window: Window, path: string, line = 1): Promise<void> {
  await window.host(
    async (vscode, [file, at]) => {
      const top = vscode.workspace.workspaceFolders![0]!.uri;
      const uri = file.startsWith('/') ? vscode.Uri.file(file) : vscode.Uri.joinPath(top, file);
      const selection = new vscode.Range(at - 1, 0, at - 1, 0);
      await vscode.window.showTextDocument(uri, { selection, preview: false });
    },
    [path, line] as const,
  );
}

export const run = (window: Window, command: string) =>
  window.host((vscode, id) => vscode.commands.executeCommand(id), command);

/**
 * What git says of a text that is not committed: of each line, from 1, the full id of its commit; null where there is
 * none yet. The slow way, with no code of ours.
 */
export function blameText(dir: string, path: string, text: string | Buffer): (string | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    const args = ['blame', '--line-porcelain', '--contents', file, '--', path];
    const told = execFileSync('git', args, {
      cwd: dir,
      env: GIT_ENV,
      encoding: 'latin1',
      maxBuffer: 1 << 28,
    });
    const ids = [...told.matchAll(/^([0-9a-f]{40,64}) \d+ \d+/gm)].map(([, id]) => id!);
    return ids.map(id => (/^0+$/.test(id) ? null : id));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
