import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { poll } from './poll';
import type { Workbench } from './server';

export type VSCode = typeof import('vscode');

/** Runs in the extension host: it sees nothing of the test but its argument, and both ways lead through JSON. */
export type HostFunction<T, A> = (vscode: VSCode, argument: A) => T | PromiseLike<T>;

export interface Bridge {
  /** The process of the extension host that now serves this window. */
  process(): Promise<number>;
  call<T, A>(fn: HostFunction<T, A>, argument: A, patience?: number): Promise<T>;
}

/** Must be called before the page goes anywhere: it listens to the connections that the page opens. */
export function bridgeTo(workbench: Workbench, page: Page): Bridge {
  const tokens: string[] = [];
  page.on('websocket', socket => {
    const token = new URL(socket.url()).searchParams.get('reconnectionToken');
    if (token !== null) tokens.push(token.slice(0, 8));
  });
  const socketOf = (pid: number) => join(workbench.folder, `${pid}.sock`);
  const current = () =>
    poll('the extension host of this window', () => {
      const pid = newestHost(workbench.log(), tokens);
      return pid !== undefined && existsSync(socketOf(pid)) ? pid : undefined;
    });
  return {
    process: current,
    call: async (fn, argument, patience = 30_000) => {
      const body = JSON.stringify({ source: fn.toString(), argument });
      return send(socketOf(await current()), body, patience);
    },
  };
}

/** The server's log says which process it started for which connection. */
function newestHost(log: string, tokens: readonly string[]): number | undefined {
  const started = new Map<string, number>();
  for (const [, token, pid] of log.matchAll(/\[([0-9a-f]{8})\]\[ExtensionHostConnection\] <(\d+)> Launched/g))
    started.set(token!, Number(pid));
  const token = tokens.findLast(each => started.has(each));
  return token === undefined ? undefined : started.get(token);
}

function send<T>(socketPath: string, body: string, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, method: 'POST', timeout: patience }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => {
        const reply = JSON.parse(Buffer.concat(chunks).toString()) as { value: T; error?: string };
        if (reply.error === undefined) resolve(reply.value);
        else reject(new Error(`In the extension host: ${reply.error}`));
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('The extension host gave no answer in time.')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
