import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { openReport } from './open-report';
import { extensionFile, top } from './places';

/** What the command line prints about the open repository. */
function commandLine(...args: string[]): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const all = [extensionFile('dist/cli.js'), 'report', top().fsPath, '--quiet', '--cache', 'none', ...args];
  return execFileSync(process.execPath, all, { encoding: 'utf8', env, maxBuffer: 1 << 26 });
}

async function reportBy(command: string, ...args: unknown[]): Promise<string> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand(command, ...args);
  const text = await openReport();
  assert.ok(text !== undefined, `${command} opened nothing`);
  return text;
}

const file = (...path: string[]) => vscode.Uri.joinPath(top(), ...path);

describe('reports in an editor', () => {
  it('of the repository are those of the command line', async () => {
    assert.equal(await reportBy('writesItself.reportRepository'), commandLine('--format', 'markdown'));
  });

  it('are copied as they are written', async () => {
    const text = await reportBy('writesItself.reportRepository');
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('writesItself.copyReport');
    assert.equal(await vscode.env.clipboard.readText(), text);
  });

  it('of a folder hold its files', async () => {
    const text = await reportBy('writesItself.reportFolder', file('src', 'agent'));
    assert.match(text, /^# How much of src\/agent did AI write\?/);
    assert.match(text, /declared AI/);
    assert.match(text, /src\/agent\/task\d\.ts/);
    assert.ok(!text.includes('src/core/'));
  });

  it('of a file are about the one in the active editor where none is given', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(file('AGENTS.md'));
    await vscode.commands.executeCommand('writesItself.reportFile');
    const text = (await openReport()) ?? '';
    assert.match(text, /^# How much of AGENTS\.md did AI write\?/);
    assert.match(text, /assist: .* \| \d+ \| 100\.0%/);
  });

  it('of a file with a name in other letters', async () => {
    const text = await reportBy('writesItself.reportFile', file('src', 'ui', '文件.ts'));
    assert.match(text, /\*\*100\.0% of 12 living lines are declared AI\*\*/);
  });

  it('of what is not committed open nothing', async () => {
    const fresh = file('fresh.txt');
    await vscode.workspace.fs.writeFile(fresh, new TextEncoder().encode('new\n'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('writesItself.reportFile', fresh);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
    await vscode.workspace.fs.delete(fresh);
  });

  for (const [setting, value, flag] of [
    ['revision', 'v2.0', '--rev'],
    ['rule', 'ignore-revs', '--rule'],
  ] as const)
    it(`follow the setting for the ${setting} without a reload`, async () => {
      const settings = vscode.workspace.getConfiguration('writesItself', top());
      await settings.update(setting, value, vscode.ConfigurationTarget.Workspace);
      try {
        const text = await reportBy('writesItself.reportRepository');
        assert.equal(text, commandLine('--format', 'markdown', flag, value));
      } finally {
        await settings.update(setting, undefined, vscode.ConfigurationTarget.Workspace);
      }
      assert.equal(await reportBy('writesItself.reportRepository'), commandLine('--format', 'markdown'));
    });
});
