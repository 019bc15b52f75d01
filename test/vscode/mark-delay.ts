/**
 * How long marks take in a real VS Code, in milliseconds as the page sees them: tsx test/vscode/mark-delay.ts CLONE FILE
 * [OTHER…]. From the command to the first mark in a window that knows nothing of the file, from the first opening of each
 * other to its marks, beside `git blame` of it; from opening the first again to its marks, and from a key in a marked line to that line's mark being gone, beside what that takes with a listener that does nothing else.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CLASSES } from '../../src/core/model';
import { closeBrowser, openWindow, startWorkbench, type Window } from './host';
import { ROOT } from './host/places';

const OPENINGS = 10;
const KEYS = 200;

const lines = `document.querySelectorAll('.editor-instance .view-line').length`;
const marks = `document.querySelectorAll('.editor-instance .glyph-margin-widgets > *').length`;

/** Whether the first line has a mark. */
const first = `(() => {
  const top = element => Math.round(element.getBoundingClientRect().top);
  const number = [...document.querySelectorAll('.editor-instance .line-numbers')].find(one => one.textContent === '1');
  const all = [...document.querySelectorAll('.editor-instance .glyph-margin-widgets > *')];
  return number !== undefined && all.some(one => one.style.display !== 'none' && top(one) === top(number));
})()`;

/** Looks at every frame; answers with the milliseconds until the number of marks is what is wanted. */
const wait = (wanted: string) => `new Promise(done => {
  const start = performance.now();
  const look = () => (${wanted} ? done(performance.now() - start) : requestAnimationFrame(look));
  look();
})`;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(1);

async function show(window: Window, file: string): Promise<void> {
  await window.host(async (vscode, name) => {
    const top = vscode.workspace.workspaceFolders![0]!.uri;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(top, name), { preview: false });
  }, file);
}

async function toggle(window: Window): Promise<void> {
  await window.host(vscode => vscode.commands.executeCommand('writesItself.toggleLineMarks'));
}

async function cold(window: Window, file: string): Promise<number> {
  await show(window, file);
  await window.page.locator('.view-line').first().waitFor();
  // The window, and what else starts with it, is still at work.
  await window.page.waitForTimeout(8000);
  const marked = window.page.evaluate<number>(wait(`${marks} > 0`));
  await toggle(window);
  return marked;
}

/** From the command that opens a file that nobody asked about before: until its text is seen, and until a mark is. */
async function opened(window: Window, file: string): Promise<string> {
  await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  await window.page.evaluate(wait(`${lines} === 0`));
  const text = window.page.evaluate<number>(wait(`${lines} > 0`));
  const marked = window.page.evaluate<number>(wait(`${marks} > 0`));
  await show(window, file);
  return `${(await marked).toFixed(0)}, its text after ${(await text).toFixed(0)}`;
}

/** The same where a listener does nothing but run `git blame` of the file, and mark all of it once that has ended. */
async function openedByBlame(window: Window, repository: string, file: string): Promise<string> {
  await window.host(
    async (vscode, { repository, file }) => {
      const { execFile } = process.getBuiltinModule('node:child_process');
      const gutterIconPath = vscode.Uri.parse('data:image/svg+xml;base64,PHN2Zy8+');
      const type = vscode.window.createTextEditorDecorationType({ gutterIconPath });
      const listener = vscode.window.onDidChangeVisibleTextEditors(([editor]) => {
        if (!editor?.document.fileName.endsWith(file)) return;
        listener.dispose();
        const args = ['-C', repository, 'blame', '--incremental', 'HEAD', '--', file];
        const mark = () =>
          editor.setDecorations(type, [new vscode.Range(0, 0, editor.document.lineCount, 0)]);
        execFile('git', args, { maxBuffer: 1 << 30 }, mark);
      });
    },
    { repository, file },
  );
  return opened(window, file);
}

/** Milliseconds that git takes for the file alone. */
function blame(repository: string, file: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    execFileSync('git', ['-C', repository, 'blame', '--incremental', 'HEAD', '--', file], {
      maxBuffer: 1 << 30,
    });
    return performance.now() - start;
  });
  return sorted(times)[1]!;
}

async function openings(window: Window, file: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    await window.page.evaluate(wait(`${lines} === 0`));
    // From the first of its text that is seen.
    const marked = window.page.evaluate<number>(
      `${wait(`${lines} > 0`)}.then(() => ${wait(`${marks} > 0`)})`,
    );
    await show(window, file);
    times.push(await marked);
  }
  return times;
}

async function keys(window: Window): Promise<number[]> {
  const times: number[] = [];
  await window.page.locator('.view-line').first().click();
  await window.page.evaluate(
    `addEventListener('keydown', () => (globalThis.pressed = performance.now()), true)`,
  );
  for (let n = 0; n < KEYS; n++) {
    const moved = wait(`${first} === ${n % 2 === 1}`);
    const other = window.page.evaluate<number>(`${moved}.then(() => performance.now() - globalThis.pressed)`);
    await window.page.keyboard.press(n % 2 === 0 ? 'x' : 'Backspace');
    times.push(await other);
  }
  return times;
}

/** The same keys, where a listener does nothing but set or take one mark at the first line. */
async function floor(window: Window): Promise<number[]> {
  await window.host(async vscode => {
    await vscode.commands.executeCommand('writesItself.toggleLineMarks');
    const gutterIconPath = vscode.Uri.parse('data:image/svg+xml;base64,PHN2Zy8+');
    const type = vscode.window.createTextEditorDecorationType({ gutterIconPath });
    const first = new vscode.Range(0, 0, 0, 0);
    const mark = () => {
      const editor = vscode.window.activeTextEditor!;
      const has = editor.document.lineAt(0).text.endsWith('x');
      editor.setDecorations(type, has ? [] : [first]);
    };
    mark();
    vscode.workspace.onDidChangeTextDocument(mark);
  });
  await window.page.evaluate(wait(`${first} === true`));
  return keys(window);
}

async function measure(repository: string, file: string, others: readonly string[]): Promise<void> {
  const workbench = await startWorkbench({
    host: '1.139',
    extensions: [join(ROOT, 'dist', 'writes-itself.vsix')],
    settings: { 'writesItself.markedClasses': CLASSES, 'files.autoSave': 'off' },
  });
  try {
    const window = await openWindow(workbench, { open: repository, viewport: { width: 1400, height: 900 } });
    console.log(
      `cold: ${(await cold(window, file)).toFixed(0)} beside ${blame(repository, file).toFixed(0)}`,
    );
    // Until every commit is judged: that goes on beside.
    await window.page.waitForTimeout(15_000);
    for (const other of others)
      console.log(`${other}: ${await opened(window, other)}, beside ${blame(repository, other).toFixed(0)}`);
    await toggle(window);
    for (const other of others)
      console.log(`${other} by git blame alone: ${await openedByBlame(window, repository, other)}`);
    await toggle(window);
    const again = await openings(window, file);
    console.log(`opened again: median ${at(again, 0.5)}, most ${at(again, 1)}`);
    // Programs of both sides are compiled while they run.
    await keys(window);
    const edits = await keys(window);
    const told = (times: readonly number[]) =>
      `median ${at(times, 0.5)}, p99 ${at(times, 0.99)}, most ${at(times, 1)}`;
    console.log(`from key to mark: ${told(edits)}`);
    console.log(`without us: ${told(await floor(window))}`);
  } finally {
    await closeBrowser();
    await workbench.stop();
  }
}

const [repository, file, ...others] = process.argv.slice(2);
if (repository === undefined || file === undefined) throw new Error('mark-delay.ts CLONE FILE [OTHER…]');
void measure(repository, file, others);
