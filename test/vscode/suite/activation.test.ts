import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const ID = 'writes-itself.writes-itself';

describe('activation', () => {
  it('waits for a command of ours', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, 'the extension is not there');
    assert.equal(extension.isActive, false);
    await vscode.commands.executeCommand('writesItself.openLog');
    assert.equal(extension.isActive, true);
  });

  it('registers every command of the manifest', async () => {
    const manifest = vscode.extensions.getExtension(ID)!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
