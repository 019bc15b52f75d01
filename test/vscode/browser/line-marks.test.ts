import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { THEMES, type Theme, type Window } from '../host';
import { poll } from '../host/poll';
import { blameText, type Marks, openFile, readMarks, run, shows } from './marked-editor';
import { type MarkedSample, markedSample } from './marked-sample';
import { commitOutside } from './outside';
import { open, workbench } from './setup';

const NONE: Marks = new Map();

describe('marks at lines', () => {
  let sample: MarkedSample;
  let window: Window;

  before(async () => {
    sample = markedSample();
    window = await open({ open: sample.repo.dir, viewport: { width: 1200, height: 900 } });
    // In a browser, an editor saves by itself.
    await setting('files.autoSave', 'off');
  });

  after(async () => {
    await window?.close();
    sample.repo.dispose();
  });

  const setting = (name: string, value: unknown) =>
    window.host(
      (vscode, [key, given]) =>
        vscode.workspace.getConfiguration().update(key, given, vscode.ConfigurationTarget.Global),
      [name, value] as const,
    );

  /** Where git names a commit of AI. */
  function expected(path: string, text: string | Buffer): Marks {
    const owners = blameText(sample.repo.dir, path, text);
    return new Map(
      owners.flatMap((id, i) => {
        const name = id && sample.classes.get(id);
        return name ? [[i + 1, name] as const] : [];
      }),
    );
  }

  const committed = (path: string) => expected(path, readFileSync(join(sample.repo.dir, path)));
  const status = () => window.page.locator('[id="writes-itself.writes-itself.file"]');
  const hover = () => window.page.locator('.monaco-hover:visible', { hasText: 'Explain This Line' }).first();
  const textOfActive = () => window.host(vscode => vscode.window.activeTextEditor!.document.getText());
  const revert = () => run(window, 'workbench.action.files.revert');

  it('are off until they are asked for, and then where git blame names commits of AI @both', async () => {
    await openFile(window, 'src/app.py');
    await window.page.locator('.view-line', { hasText: 'person 0' }).first().waitFor();
    assert.deepEqual(await readMarks(window), NONE);
    await window.runCommand('Writes Itself: Show or Hide AI Line Marks');
    const marks = committed('src/app.py');
    assert.deepEqual([...new Set(marks.values())].sort(), ['agent', 'pair']);
    await shows(window, marks);
    await status().getByText('File: AI 36.8%', { exact: true }).waitFor();
  });

  it('are in the overview ruler, too', async () => {
    const ruler = window.page.locator('.decorationsOverviewRuler').first();
    const isDrawn = `canvas => [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data].some(value => value > 0)`;
    await poll(
      'the ruler',
      async () =>
        (await ruler.evaluate(`(${isDrawn})(document.querySelector('.decorationsOverviewRuler'))`)) ||
        undefined,
    );
  });

  it('tell of a line by mouse, and text of the repository is text', async () => {
    const line = window.page.locator('.view-line', { hasText: 'pair é 0' }).first();
    await line.hover({ position: { x: 30, y: 8 } });
    const text = (await hover().innerText()).replace(/\u00a0/g, ' ');
    for (const part of [
      /^Pair: by a person who declares an AI as co-author/,
      /Claude/,
      /<img src=x/,
      /co-author/,
    ])
      assert.match(text, part);
    assert.match(text, /Basis: what the commit says/);
    assert.equal(await hover().locator('img').count(), 0);
    assert.doesNotMatch(text, /\u202e/);
    const links = await hover().locator('a').allInnerTexts();
    assert.deepEqual(links, ['Explain This Line', 'Open Commit', 'Reveal in Trend', 'Copy Evidence']);
    await window.page.evaluate(axe.source);
    const results = (await window.page.evaluate(
      `axe.run('.monaco-hover:not(.hidden) .hover-contents')`,
    )) as AxeResults;
    assert.deepEqual(
      results.violations.map(({ id, help }) => `${id}: ${help}`),
      [],
    );
    await window.screenshot('line-hover');
    await hover().getByText('Copy Evidence').click();
    await poll('the evidence', async () => {
      const copied = await window.host(vscode => vscode.env.clipboard.readText());
      return copied.includes('Class **pair**') || undefined;
    });
  });

  it('lead from range to range by keys, and the hover can be read there', async () => {
    await openFile(window, 'src/app.py', 1);
    await window.page.locator('.view-line', { hasText: 'person 0' }).first().click();
    // The hover that the mouse has left goes a little later, and would take the one of the keys along.
    await hover().waitFor({ state: 'hidden' });
    await window.page.waitForTimeout(500);
    const starts = [...committed('src/app.py').keys()].filter((line, i, all) => all[i - 1] !== line - 1);
    const at = () => window.host(vscode => vscode.window.activeTextEditor!.selection.active.line + 1);
    const next = starts.find(start => start > 1)!;
    const press = async (key: string) => {
      await window.page.keyboard.press('Control+K');
      await window.page.keyboard.press(key);
    };
    await press('Alt+Period');
    await poll('the next range', async () => (await at()) === next || undefined);
    await hover().waitFor();
    await press('Alt+Comma');
    await poll('the last range', async () => (await at()) === starts.at(-1) || undefined);
    await window.page.keyboard.press('Escape');
  });

  const files = [
    ['src/app.py', undefined, 'utf8'],
    ['src/windows.py', undefined, 'utf8'],
    ['latin.txt', 'iso88591', 'latin1'],
  ] as const;
  for (const [path, encoding, bytes] of files)
    it(`follow every edit of ${path}, as git blame follows it`, async () => {
      await openFile(window, path);
      if (encoding)
        await window.host(
          async (vscode, [name, as]) => {
            const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
            await vscode.window.showTextDocument(
              await vscode.workspace.openTextDocument(uri, { encoding: as }),
            );
          },
          [path, encoding] as const,
        );
      await shows(window, committed(path));
      for (const seed of [3, 5, 8]) {
        await window.host(async (vscode, n) => {
          const editor = vscode.window.activeTextEditor!;
          const line = (at: number) => editor.document.lineAt(at % editor.document.lineCount).range;
          await editor.edit(edit => edit.insert(line(n).start, `a new line ${n}\nand one more ${n}\n`));
          await editor.edit(edit => edit.delete(line(n + 4).with({ end: line(n + 5).start })));
          await editor.edit(edit => edit.insert(line(n * 2).start, '\t'));
        }, seed);
        await shows(window, expected(path, Buffer.from(await textOfActive(), bytes)));
      }
      await status().getByText('File: AI').waitFor();
      assert.match(
        (await status().getAttribute('aria-label')) ?? '',
        /Not committed yet, and not counted: \d+ lines/,
      );
      await revert();
      await shows(window, committed(path));
    });

  it('follow a file that was indented anew but for its marked lines', async () => {
    await openFile(window, 'src/app.py');
    await window.host(async vscode => {
      const editor = vscode.window.activeTextEditor!;
      const { document } = editor;
      await editor.edit(edit => {
        for (let at = 0; at < document.lineCount - 1; at++)
          if (document.lineAt(at).text.startsWith('person')) edit.insert(new vscode.Position(at, 0), '  ');
        edit.insert(new vscode.Position(0, 0), 'word\n'.repeat(3));
      });
    });
    await shows(window, expected('src/app.py', await textOfActive()));
    await revert();
  });

  it('are in the cells of a notebook', async () => {
    const cells = `[...document.querySelectorAll('.notebook-editor .cell .monaco-editor')].map(editor => editor.querySelectorAll('.glyph-margin-widgets > *').length)`;
    const readCells = () => window.page.evaluate<number[]>(cells);
    await window.host(async vscode => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'book.ipynb');
      await vscode.commands.executeCommand('vscode.openWith', uri, 'jupyter-notebook');
    });
    await poll('the cells', async () => String(await readCells()) === '0,2' || undefined);
    await window.host(vscode => vscode.commands.executeCommand('workbench.action.closeActiveEditor'));
  });

  it('say why a file does not count, and that git does not know another', async () => {
    await openFile(window, 'made/parser.generated.ts');
    await status().getByText('File: not counted').waitFor();
    assert.match((await status().getAttribute('aria-label')) ?? '', /Reason: Generated/);
    writeFileSync(join(sample.repo.dir, 'untracked.ts'), 'one\n');
    await openFile(window, 'untracked.ts');
    await status().getByText('File: not committed').waitFor();
    assert.match((await status().getAttribute('aria-label')) ?? '', /This file is not committed yet\./);
    assert.deepEqual(await readMarks(window), NONE);
  });

  it('follow the commit that is checked out, and a file to its new name', async () => {
    await openFile(window, 'src/app.py');
    const text = 'one line of the newest\n';
    commitOutside(
      sample.repo.dir,
      'src/app.py',
      text,
      'More\n\nCo-authored-by: Claude <noreply@anthropic.com>',
    );
    const head = sample.repo.git('rev-parse', 'HEAD').trim();
    sample = { ...sample, classes: new Map([...sample.classes, [head, 'pair']]) };
    const marks = committed('src/app.py');
    assert.equal(marks.get(20), 'pair');
    await shows(window, marks);
    renameSync(join(sample.repo.dir, 'src/app.py'), join(sample.repo.dir, 'src/moved.py'));
    commitOutside(sample.repo.dir, 'src/old.py', '', 'Move');
    await openFile(window, 'src/moved.py');
    await shows(window, marks);
  });

  it('analyze nothing', async () => {
    const { folder } = await workbench();
    const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const ours = logs.filter(name => name.endsWith('Writes Itself.log')).map(name => join(folder, name));
    const commit = sample.repo.git('rev-parse', 'HEAD').trim();
    for (const log of ours) assert.ok(!readFileSync(log, 'utf8').includes(`commits up to ${commit}`), log);
    const heading = await window.page.locator('[id="writes-itself.writes-itself.share"]').count();
    assert.equal(heading, 0);
  });

  it('take the colours of every theme, and of the settings', async () => {
    const marks = committed('src/moved.py');
    for (const theme of Object.keys(THEMES) as Theme[]) {
      await window.setTheme(theme);
      await shows(window, marks);
      await window.screenshot(`line-marks-${theme}`);
    }
    await setting('workbench.colorCustomizations', { 'writesItself.pair': '#ff00ff' });
    await poll('the colour', async () => {
      const style = `getComputedStyle(document.querySelector('.monaco-workbench')).getPropertyValue('--vscode-writesItself-pair')`;
      return (await window.page.evaluate(style)) === '#ff00ff' || undefined;
    });
    await shows(window, marks);
    await setting('workbench.colorCustomizations', undefined);
    await window.setTheme('dark');
  });

  it('can be had for other classes', async () => {
    await setting('writesItself.markedClasses', ['agent', 'unknown']);
    const owners = blameText(
      sample.repo.dir,
      'src/moved.py',
      readFileSync(join(sample.repo.dir, 'src/moved.py')),
    );
    const wanted = owners.flatMap((id, i) => {
      const name = sample.classes.get(id!) ?? 'unknown';
      return name === 'pair' ? [] : [[i + 1, name] as const];
    });
    await shows(window, new Map(wanted));
    await setting('writesItself.markedClasses', undefined);
  });

  it('say once what came of it where they are switched off and on again at once', async () => {
    await window.page.evaluate(`(() => {
      globalThis.said = [];
      const look = () => {
        for (const { textContent } of document.querySelectorAll('.statusbar-item'))
          if (/AI line marks are/.test(textContent) && said.at(-1) !== textContent) said.push(textContent);
      };
      new MutationObserver(look).observe(document.querySelector('.part.statusbar'), { subtree: true, childList: true, characterData: true });
    })()`);
    await window.host(vscode =>
      Promise.all([1, 2].map(() => vscode.commands.executeCommand('writesItself.toggleLineMarks'))),
    );
    const said = () => window.page.evaluate<string[]>('globalThis.said');
    await poll('what is said', async () => (await said()).length > 0 || undefined);
    await window.page.waitForTimeout(500);
    assert.equal((await said()).length, 1, String(await said()));
    assert.match((await said())[0]!, /AI line marks are shown/);
  });

  it('are remembered, and go when they are switched off', async () => {
    const marks = committed('src/moved.py');
    await window.reload();
    await openFile(window, 'src/moved.py');
    await shows(window, marks);
    await window.runCommand('Writes Itself: Show or Hide AI Line Marks');
    await shows(window, NONE);
  });
});
