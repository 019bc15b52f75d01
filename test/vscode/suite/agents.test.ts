import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as vscode from 'vscode';
import type { Report } from '../../../src/core/report';
import { serverFor } from '../../../src/vscode/mcp-provider';
import { extensionFile, top } from './places';

interface Told {
  readonly share: object;
  readonly lines: { readonly counted: number };
  readonly verify: string;
  readonly ranges: readonly { readonly commit: string; readonly class: string }[];
  readonly class: string;
}

async function invoke(
  name: string,
  input: object,
  token = new vscode.CancellationTokenSource().token,
): Promise<Told> {
  const { content } = await vscode.lm.invokeTool(
    `writesItself_${name}`,
    { input, toolInvocationToken: undefined },
    token,
  );
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart && content.length === 1);
  assert.ok(!part.value.includes(HOSTILE), 'text of a commit');
  return JSON.parse(part.value) as Told;
}

/** What the command line prints about the open repository. */
function report(): Report {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const args = [extensionFile('dist/cli.js'), 'report', top().fsPath, '--quiet', '--cache', 'none'];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 }),
  ) as Report;
}

/** Of the newest commit. */
const HOSTILE = 'onerror=alert';

describe('agents in the editor', () => {
  it('are offered the tools of the manifest', () => {
    const offered = vscode.lm.tools.map(({ name }) => name).filter(name => name.startsWith('writesItself_'));
    assert.deepEqual(offered.sort(), [
      'writesItself_explainCommit',
      'writesItself_getAiShare',
      'writesItself_getLineProvenance',
    ]);
  });

  it('get the figures of the report', async () => {
    const { share, living, repository } = report();
    const told = await invoke('getAiShare', {});
    assert.deepEqual(told.share, { low: share.low, users: share.users, high: share.high });
    assert.equal(told.lines.counted, living.counted);
    assert.match(told.verify, new RegExp(repository.head));
  });

  it('get who wrote a file, and why that commit has its class', async () => {
    const file = vscode.Uri.joinPath(top(), 'src', 'ui', '文件.ts').fsPath;
    const { ranges } = await invoke('getLineProvenance', { file });
    assert.deepEqual(
      ranges.map(range => range.class),
      ['pair'],
    );
    assert.equal((await invoke('getLineProvenance', { file: 'src/ui/文件.ts' })).ranges.length, 1);
    assert.equal((await invoke('explainCommit', { commit: ranges[0]!.commit })).class, 'pair');
  });

  it('are told what to do where there is no answer', async () => {
    await assert.rejects(invoke('explainCommit', { commit: 'nowhere' }), /There is no commit/);
    await assert.rejects(invoke('getAiShare', { path: tmpdir() }), /lies in no git repository/);
    await assert.rejects(invoke('getLineProvenance', { file: '../x' }), /lies outside of the repository/);
  });

  it('can take back what they asked', async () => {
    const source = new vscode.CancellationTokenSource();
    const asked = invoke('getAiShare', { revision: 'HEAD~3' }, source.token);
    source.cancel();
    await assert.rejects(asked);
  });

  it('can speak to the server that the extension brings along', async () => {
    const parts = {
      extension: { asAbsolutePath: extensionFile },
      cache: join(tmpdir(), 'none', 'cache'),
      searchPath: () => process.env.PATH ?? '',
    };
    const { command, args, env } = serverFor(vscode.workspace.workspaceFolders![0]!, parts);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command, args, env }));
    try {
      const { structuredContent } = await client.callTool({
        name: 'explain_commit',
        arguments: { commit: 'HEAD' },
      });
      assert.equal((structuredContent as unknown as Told).class, 'pair');
    } finally {
      await client.close();
    }
  });
});
