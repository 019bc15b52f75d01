import { strict as assert } from 'node:assert';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { LEFT_SIDE, type Marks, openFile, RIGHT_SIDE, readMarks, run, shows } from './marked-editor';
import { open } from './setup';

const NONE: Marks = new Map();
const CLAUDE = 'Claude <noreply@anthropic.com>';
const BOB = 'Bob Stone <bob@stone.dev>';

const marks = (...lines: readonly number[]): Marks => new Map(lines.map(line => [line, 'agent']));

/** An agent wrote lines 2 and, in the last commit, 4 of `a.py`; another branch has one of its own at the end. */
function sample(): TestRepo {
  const repo = new TestRepo();
  repo.write('a.py', 'one\nthree\n').commit({ author: BOB });
  repo.write('a.py', 'one\ntwo\nthree\n').commit({ author: CLAUDE, message: 'Two\n' });
  repo.branch('other').checkout('other');
  repo.write('a.py', 'one\ntwo\nthree\ntheirs\n').commit({ author: CLAUDE, message: 'Theirs\n' });
  repo
    .checkout('main')
    .write('a.py', 'one\ntwo\nthree\nfour\n')
    .commit({ author: CLAUDE, message: 'Four\n' });
  repo.git('reset', '--hard');
  return repo;
}

describe('marks at lines of other versions of a file', () => {
  let repo: TestRepo;
  let window: Window;

  before(async () => {
    repo = sample();
    window = await open({ open: repo.dir, viewport: { width: 1300, height: 800 } });
    await run(window, 'writesItself.toggleLineMarks');
  });

  after(async () => {
    await run(window, 'writesItself.toggleLineMarks');
    await window?.close();
    repo.dispose();
  });

  afterEach(() => run(window, 'workbench.action.closeAllEditors'));

  const at = (path: string) => join(repo.dir, path);
  const write = (text: string) => writeFileSync(at('a.py'), text);
  const status = () => window.page.locator('[id="writes-itself.writes-itself.file"]');
  const hover = () => window.page.locator('.monaco-hover:visible', { hasText: 'Explain This Line' }).first();

  /** A diff as the git extension opens it. */
  const openDiff = (left: string, right: string | null) =>
    window.host(
      async (vscode, [file, before, after]) => {
        const uri = vscode.Uri.file(file);
        const version = (ref: string) =>
          uri.with({ scheme: 'git', query: JSON.stringify({ path: uri.fsPath, ref }) });
        await vscode.commands.executeCommand(
          'vscode.diff',
          version(before),
          after === null ? uri : version(after),
          'A diff',
        );
      },
      [at('a.py'), left, right] as const,
    );

  it('are on both sides of a diff of what is not staged @both', async () => {
    write('one\ntwo\nthree\nfour\nnew\n');
    await openDiff('~', null);
    await shows(window, marks(2, 4), LEFT_SIDE);
    await shows(window, marks(2, 4), RIGHT_SIDE);
    for (const theme of ['dark', 'light'] as const) {
      await window.setTheme(theme);
      await window.screenshot(`line-marks-diff-${theme}`);
    }
    await window.setTheme('dark');
    repo.git('checkout', '-q', 'a.py');
  });

  it('are on both sides of a diff of what is staged', async () => {
    write('one\ntwo\nstaged\nthree\nfour\n');
    repo.git('add', 'a.py');
    await openDiff('HEAD', '');
    await shows(window, marks(2, 4), LEFT_SIDE);
    await shows(window, marks(2, 5), RIGHT_SIDE);
    repo.git('reset', '-q', '--hard');
  });

  it('are those of each commit, and lead on from there', async () => {
    await openDiff('HEAD~2', repo.git('rev-parse', 'HEAD~1').trim());
    await shows(window, NONE, LEFT_SIDE);
    await shows(window, marks(2), RIGHT_SIDE);
    await openDiff('other', 'main');
    await shows(window, marks(2, 4), LEFT_SIDE);
    await window.page
      .locator(`${LEFT_SIDE} .view-line`, { hasText: 'theirs' })
      .first()
      .hover({ position: { x: 20, y: 8 } });
    await hover().waitFor();
    assert.match(await hover().innerText(), /Theirs/);
    await hover().getByText('Explain This Line').click();
    const page = await window.webview({ has: '.explained-head' });
    assert.equal(await page.locator('h1').innerText(), 'Theirs');
  });

  it('are in the texts of Open Commit', async () => {
    await openFile(window, 'a.py', 4);
    await shows(window, marks(2, 4));
    await run(window, 'writesItself.openLineCommit');
    await shows(window, marks(2), LEFT_SIDE);
    await shows(window, marks(2, 4), RIGHT_SIDE);
    await window.screenshot('line-marks-open-commit');
  });

  it('go where a staged rename goes, and say so, and come back', async () => {
    await openFile(window, 'a.py');
    await shows(window, marks(2, 4));
    mkdirSync(at('src'));
    renameSync(at('a.py'), at('src/b.py'));
    await openFile(window, 'src/b.py');
    await status().getByText('File: not committed', { exact: true }).waitFor();
    assert.match((await status().getAttribute('aria-label')) ?? '', /stage that, and its lines are marked/);
    assert.deepEqual(await readMarks(window), NONE);
    repo.git('add', '-A');
    await shows(window, marks(2, 4));
    await status().getByText('File: AI 50.0%', { exact: true }).waitFor();
    assert.match((await status().getAttribute('aria-label')) ?? '', /Committed as a\.py/);
    await window.screenshot('line-marks-renamed');
    await run(window, 'writesItself.explainLine');
    const page = await window.webview({ has: '.explained-head' });
    assert.equal(await page.locator('h1').innerText(), 'commit 1');
    await openFile(window, 'src/b.py');
    repo.git('reset', '-q');
    await shows(window, NONE);
    renameSync(at('src/b.py'), at('a.py'));
  });

  it('are in the parts of a merge as far as VS Code draws any there', async () => {
    repo.git('config', 'user.name', 'x');
    repo.git('config', 'user.email', 'x@example.com');
    assert.throws(() => repo.git('merge', '-q', 'other'));
    for (const [ref, expected] of [
      [':1', marks(2)],
      [':2', marks(2, 4)],
      [':3', marks(2, 4)],
    ] as const) {
      await openDiff(ref, null);
      await shows(window, expected, LEFT_SIDE);
    }
    await window.host(
      (vscode, file) => vscode.commands.executeCommand('git.openMergeEditor', vscode.Uri.file(file)),
      at('a.py'),
    );
    // It draws no gutter there, but the rulers, and hovers.
    const line = window.page.locator('.editor-instance .view-line', { hasText: 'theirs' }).first();
    await line.waitFor();
    await line.hover({ position: { x: 20, y: 8 } });
    await hover().waitFor();
    assert.match(await hover().innerText(), /Theirs/);
    await window.screenshot('line-marks-merge');
    repo.git('merge', '--abort');
    // To be closed, it would ask whether that is meant.
    await window.reload();
  });
});
