import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestRepo } from '../../support/repo';
import { startWorkbench, type Window } from '../host';
import { poll } from '../host/poll';
import { sampleRepository } from '../sample';
import { HOST, open, openWorkspace, VSIX } from './setup';

/** What another extension that calls a tool gets: its text, or why there is none. */
function invoke(window: Window, name: string, input: object): Promise<string> {
  return window.host(
    async (vscode, asked) => {
      try {
        const options = { input: asked.input, toolInvocationToken: undefined };
        const { content } = await vscode.lm.invokeTool(`writesItself_${asked.name}`, options);
        return content.map(part => (part as { value?: string }).value ?? '').join('');
      } catch (error) {
        return String(error);
      }
    },
    { name, input },
  );
}

describe('agents that ask about what is open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agents-'));
  let first: TestRepo;
  let second: TestRepo;
  before(() => {
    [first, second] = [sampleRepository(), sampleRepository()];
  });
  after(() => {
    for (const repository of [first, second]) repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('name a repository where there are several, and are told which there are', async () => {
    const workspace = join(folder, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: first.dir }, { path: second.dir }] }));
    const window = await openWorkspace(workspace, 2);
    const refusal = await invoke(window, 'explainCommit', { commit: 'HEAD' });
    assert.match(refusal, /Several repositories are open: name one of them as path/);
    for (const { dir } of [first, second]) assert.ok(refusal.includes(dir), refusal);
    const told = await invoke(window, 'explainCommit', { commit: 'HEAD', path: second.dir });
    assert.match(told, new RegExp(`"commit":"${second.head}"`));
    const file = join(first.dir, 'AGENTS.md');
    assert.match(await invoke(window, 'getLineProvenance', { file }), /"class":"assist"/);
    await window.close();
  });

  it('have the server, too, where VS Code takes one, and it starts', async function () {
    if (HOST === '1.100') return this.skip();
    const window = await open({ open: first.dir });
    await window.host(vscode => {
      // It ends when the menu is closed.
      void vscode.commands.executeCommand('workbench.mcp.listServer');
    });
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: `Writes Itself: ${basename(first.dir)}` })
      .first()
      .click();
    await rows.filter({ hasText: 'Start Server' }).first().click();
    const served = () =>
      window.host(vscode =>
        vscode.lm.tools.map(({ name }) => name).filter(name => /^mcp_.*_get_ai_/.test(name)),
      );
    await poll('the tools of the server', async () => (await served()).length > 0 || undefined);
    await window.close();
  });

  it('are answered only once the workspace is trusted', async () => {
    const restricted = await startWorkbench({ host: HOST, extensions: [VSIX], trust: false });
    try {
      const window = await open({ open: first.dir }, Promise.resolve(restricted));
      for (const [name, input] of [
        ['getAiShare', {}],
        ['getLineProvenance', { file: 'AGENTS.md' }],
        ['explainCommit', { commit: 'HEAD' }],
      ] as const)
        assert.match(await invoke(window, name, input), /Restricted Mode.*Trust the workspace/);
      await window.close();
    } finally {
      await restricted.stop();
    }
  });
});
