import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const ID = 'writes-itself.writes-itself';

describe('activation', () => {
  it('needs no command of ours, once the window has started', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, 'the extension is not there');
    while (!extension.isActive) await new Promise(resolve => setTimeout(resolve, 50));
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
