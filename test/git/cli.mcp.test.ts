import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import packageFile from '../../package.json';
import { inputSchemaOf, TOOLS } from '../../src/core/tools';
import { answerOf, ORDER, OrderingRepo } from '../support/ask-tool';
import { BUNDLE, build, cli, SHELL } from '../support/command-line';
import { Sample } from '../support/command-line-sample';
import { isAlive } from '../support/processes';
import { TestRepo } from '../support/repo';
import { wrapGit } from '../support/wrap-git';

/** The command line, and the bundle that the extension brings along. */
const SERVERS = [BUNDLE, join(dirname(BUNDLE), 'mcp.js')];

const environment = (more: NodeJS.ProcessEnv = {}): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...SHELL, ...more }).map(([name, value]) => [name, value ?? '']));

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) throw new Error('waited too long');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

describe('the server for agents', () => {
  let sample: Sample;
  let temporary = '';
  before(() => {
    build();
    sample = new Sample();
    temporary = join(sample.folder, 'tmp');
    mkdirSync(temporary);
  });
  after(() => sample.dispose());

  /** A client of a server that may read `folder`. */
  async function connected(folder: string, { server = BUNDLE, env = {}, args = ['--cache', 'none'] } = {}) {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [server, 'mcp', folder, ...args],
        env: environment({ TMPDIR: temporary, ...env }),
      }),
    );
    return client;
  }

  const call = async (client: Client, name: string, input: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: input })) as CallToolResult;

  const textOf = ({ content }: CallToolResult) => {
    const [first] = content;
    assert.ok(first?.type === 'text' && content.length === 1);
    return first.text;
  };

  for (const server of SERVERS)
    it(`offers the tools, and answers as they do: ${server.slice(dirname(BUNDLE).length + 1)}`, async () => {
      const client = await connected(sample.repo.dir, { server });
      try {
        assert.deepEqual(client.getServerVersion(), { name: packageFile.name, version: packageFile.version });
        const { tools } = await client.listTools();
        assert.deepEqual(
          tools.map(({ name, inputSchema }) => [name, inputSchema]),
          TOOLS.map(tool => [tool.name, inputSchemaOf(tool)]),
        );
        for (const { annotations } of tools)
          assert.deepEqual(annotations, {
            readOnlyHint: true,
            destructiveHint: false,
            idempotentHint: true,
            openWorldHint: false,
          });
        for (const [name, input] of [
          ['get_ai_share', {}],
          ['get_line_provenance', { file: 'a.ts', includeText: true }],
          ['explain_commit', { commit: 'HEAD' }],
        ] as const) {
          const result = await call(client, name, input);
          assert.ok(!result.isError, textOf(result));
          assert.deepEqual(result.structuredContent, await answerOf(sample.repo.dir, name, input));
          assert.deepEqual(JSON.parse(textOf(result)), result.structuredContent);
        }
      } finally {
        await client.close();
      }
      assert.deepEqual(readdirSync(temporary), []);
    });

  it('refuses in a sentence, and goes on', async () => {
    const other = new TestRepo();
    other.write('a.ts', '1\n').commit();
    const client = await connected(sample.repo.dir);
    try {
      for (const [name, input, sentence] of [
        ['get_ai_share', { path: other.dir }, /lies outside of the folder/],
        ['explain_commit', { path: '/', commit: 'HEAD' }, /lies outside of the folder/],
        ['get_line_provenance', { file: join(other.dir, 'a.ts') }, /lies outside of the folder/],
        ['get_line_provenance', { file: '../x' }, /lies outside of the repository/],
        ['get_line_provenance', {}, /file/],
        ['explain_commit', { commit: 'HEAD', more: 1 }, /more/],
        ['explain_commit', { commit: 'nowhere' }, /There is no commit "nowhere"/],
      ] as const) {
        const result = await call(client, name, input);
        assert.equal(result.isError, true);
        assert.equal(result.structuredContent, undefined);
        assert.match(textOf(result), sentence);
      }
      await assert.rejects(client.callTool({ name: 'none', arguments: {} }), /no such tool/);
      assert.ok(!(await call(client, 'explain_commit', { commit: 'HEAD' })).isError);
    } finally {
      await client.close();
      other.dispose();
    }
  });

  it('gives no text of the repository that nobody asked for', async () => {
    const hostile = new OrderingRepo();
    const client = await connected(hostile.dir);
    try {
      for (const [name, input] of [
        ['get_ai_share', {}],
        ['get_line_provenance', { file: 'a.ts' }],
        ['explain_commit', { commit: hostile.first }],
      ] as const) {
        const result = await call(client, name, input);
        assert.ok(!result.isError && !JSON.stringify(result).includes(ORDER), name);
      }
    } finally {
      await client.close();
      hostile.dispose();
    }
  });

  it('tells how far it is where that is asked for, and remembers the report', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'cache-'));
    const client = await connected(sample.repo.dir, { args: ['--cache', cache] });
    try {
      const told: number[] = [];
      const asked = { name: 'get_ai_share', arguments: {} };
      const first = await client.callTool(asked, undefined, {
        onprogress: ({ progress }) => told.push(progress),
      });
      assert.ok(told.length > 0);
      assert.deepEqual(
        told,
        [...told].sort((a, b) => a - b),
      );
      const before = told.length;
      const again = await client.callTool(asked, undefined, {
        onprogress: ({ progress }) => told.push(progress),
      });
      assert.deepEqual(again, first);
      assert.equal(told.length, before);
    } finally {
      await client.close();
      rmSync(cache, { recursive: true });
    }
  });

  /** A git that names itself in a file and then waits for ever where it is asked for history. */
  function standingGit() {
    const folder = mkdtempSync(join(sample.folder, 'git-'));
    const started = join(folder, 'started');
    const PATH = wrapGit(folder, `case "$*" in *log*) echo $$ > "${started}"; exec sleep 600;; esac`);
    const pid = async () => {
      await until(() => existsSync(started) && readFileSync(started, 'utf8') !== '');
      return Number(readFileSync(started, 'utf8'));
    };
    return { PATH, pid };
  }

  it('stops git where the client cancels, and answers what comes next', async () => {
    const { PATH, pid } = standingGit();
    const client = await connected(sample.repo.dir, { env: { PATH } });
    try {
      const stop = new AbortController();
      const asked = { name: 'explain_commit', arguments: { commit: 'HEAD' } };
      const cancelled = assert.rejects(client.callTool(asked, undefined, { signal: stop.signal }));
      const git = await pid();
      stop.abort();
      await cancelled;
      await until(() => !isAlive(git));
      assert.equal((await call(client, 'get_line_provenance', {})).isError, true);
      await until(() => readdirSync(temporary).length === 0);
    } finally {
      await client.close();
    }
  });

  const hello = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  };
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'initialize', params: hello },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    {
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'explain_commit', arguments: { commit: 'HEAD' } },
    },
  ];

  for (const server of SERVERS)
    for (const end of ['input', 'SIGTERM'] as const)
      it(`ends by ${end}, with all that it began: ${server.slice(dirname(BUNDLE).length + 1)}`, async () => {
        const { PATH, pid } = standingGit();
        const env = environment({ PATH, TMPDIR: temporary });
        const child = spawn(process.execPath, [server, 'mcp', sample.repo.dir], { env, stdio: 'pipe' });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
        for (const message of messages) child.stdin.write(`${JSON.stringify(message)}\n`);
        const git = await pid();
        if (end === 'input') child.stdin.end();
        else child.kill(end);
        assert.deepEqual(await once(child, 'close'), [end === 'input' ? 0 : 130, null]);
        await until(() => !isAlive(git));
        assert.deepEqual(readdirSync(temporary), []);
        for (const row of output.trim().split('\n')) assert.equal(JSON.parse(row).jsonrpc, '2.0');
      });

  it('prints nothing but the protocol, also for what is no message', async () => {
    const { stdout, stderr, status } = cli(['mcp'], { cwd: sample.repo.dir, input: 'no message\n{}\n' });
    assert.deepEqual([stdout, stderr, status], ['', '', 0]);
  });

  it('takes one folder, and the bundle of the extension nothing else', () => {
    assert.match(cli(['mcp', '.', '.']).stderr, /Only one path/);
    assert.match(cli(['mcp', '--format', 'json']).stderr, /--format does not go with "mcp"/);
    const { status, stderr } = spawnSync(process.execPath, [SERVERS[1]!, 'report'], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'writes-itself: Only mcp can be done here. See --help.\n']);
  });
});
