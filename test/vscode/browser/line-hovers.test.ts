import { strict as assert } from 'node:assert';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { openFile, run, shows } from './marked-editor';
import { open } from './setup';

const CLAUDE = 'Claude <noreply@anthropic.com>';
const BOB = 'Bob Stone <bob@stone.dev>';

const TEXT = ['def first():', '  one', '  two', 'def second():', '  three', '  four'];

/** Its fifth line is an agent's, the others were written long before there were any. */
function sample(): TestRepo {
  const repo = new TestRepo();
  const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');
  repo.write('hovered.py', text(TEXT.toSpliced(4, 1))).commit({ author: BOB, date: '2015-03-01' });
  repo.write('hovered.py', text(TEXT)).commit({ author: CLAUDE, message: 'Three\n', date: '2026-03-01' });
  repo.git('reset', '--hard');
  return repo;
}

describe('hovers of marked lines', () => {
  const repo = sample();
  let window: Window;

  before(async () => {
    window = await open({ open: repo.dir, viewport: { width: 1100, height: 700 } });
    await markClasses(['agent', 'human']);
    await run(window, 'writesItself.toggleLineMarks');
    await openFile(window, 'hovered.py');
    await shows(window, new Map(TEXT.map((_, i) => [i + 1, i === 4 ? 'agent' : 'human'])));
  });

  after(async () => {
    await run(window, 'writesItself.toggleLineMarks');
    await markClasses(undefined);
    await window?.close();
    repo.dispose();
  });

  const markClasses = (classes: readonly string[] | undefined) =>
    window.host(
      (vscode, given) =>
        vscode.workspace
          .getConfiguration('writesItself')
          .update('markedClasses', given, vscode.ConfigurationTarget.Global),
      classes,
    );

  const hover = (text = 'Explain This Line') =>
    window.page.locator('.monaco-hover:visible', { hasText: text }).first();
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');

  /** A hover that is still there may lie over the line. */
  async function pointAt(word: string): Promise<void> {
    await window.page.mouse.move(600, 600);
    await hover().waitFor({ state: 'hidden' });
    const line = window.page.locator('.view-line', { hasText: word }).first();
    await line.hover({ position: { x: 25, y: 8 } });
  }

  it('name signs in words, and no ids of the catalogue @both', async () => {
    for (const [word, evidence] of [
      ['three', 'author'],
      ['first', 'date before the AI era'],
    ] as const) {
      await pointAt(word);
      await hover(`Evidence: ${evidence}`).waitFor();
      assert.match(plain(await hover(evidence).innerText()), new RegExp(`Evidence: ${evidence}$`, 'm'));
    }
  });

  it('come after what a language says of the code', async () => {
    await pointAt('three');
    await hover('Of the language').waitFor();
    await poll('both hovers', async () => {
      const text = await hover('Of the language').innerText();
      return text.includes('Explain This Line') || undefined;
    });
    const text = plain(await hover('Of the language').innerText());
    assert.match(text, /^Of the language[\s\S]+Explain This Line/);
    await window.screenshot('line-hover-language');
  });

  it('are shown where a range that is folded away unfolds', async () => {
    await markClasses(['agent']);
    await window.host(async vscode => {
      const editor = vscode.window.activeTextEditor!;
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('editor.foldAll');
    });
    const three = window.page.locator('.view-line', { hasText: 'three' });
    await three.waitFor({ state: 'detached' });
    await window.page.mouse.move(500, 600);
    // The hover that the mouse has left goes a little later, and would take the next along.
    await hover().waitFor({ state: 'hidden' });
    await window.page.waitForTimeout(500);
    await run(window, 'writesItself.nextAiRange');
    await three.waitFor();
    await hover().waitFor();
    // It stays.
    await window.page.waitForTimeout(500);
    assert.ok(await hover().isVisible());
    await window.screenshot('line-hover-unfolded');
  });

  it('lead to evidence in the language of the window', async () => {
    const copied = async (from: Window) => {
      await openFile(from, 'hovered.py', 5);
      await from.host(vscode => vscode.env.clipboard.writeText(''));
      await run(from, 'writesItself.copyEvidence');
      return from.host(vscode => vscode.env.clipboard.readText());
    };
    assert.match(await copied(window), /^- Class \*\*agent\*\*: by an AI under its own identity$/m);
    for (const [locale, klass, heading] of [
      ['de', 'Klasse **Agent**: von einer KI unter eigener Identität', 'Belege'],
      ['zh-cn', '类别 **智能体**：由 AI 以自己的身份', '证据'],
    ] as const) {
      const other = await open({ open: repo.dir, locale });
      const text = await copied(other);
      await other.close();
      assert.ok(text.includes(`\n- ${klass}`), text);
      assert.ok(text.includes(`\n\n## ${heading}\n\n- `), text);
      assert.match(text, /`claude-code\.author`/);
      assert.doesNotMatch(text, /Class|Evidence|Counted|would/);
    }
  });
});
