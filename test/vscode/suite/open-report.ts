import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** The source of the report that is open, as it is read in VS Code's preview of Markdown. */
export async function openReport(): Promise<string | undefined> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom)) return undefined;
  assert.equal(input.viewType, 'vscode.markdown.preview.editor');
  const document = await vscode.workspace.openTextDocument(input.uri);
  assert.equal(document.languageId, 'markdown');
  return document.getText();
}
