import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostName, hostPlaces } from '../../../.ci/host-places.mjs';
import { installExtensions } from './extensions';
import { poll } from './poll';
import { QUIET, RESTRICTED } from './settings';

export interface WorkbenchOptions {
  readonly host: HostName;
  /** Each an unpacked folder or a .vsix file. The bridge of the tests is always there. */
  readonly extensions?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The extension hosts inherit it. */
  readonly env?: Readonly<Record<string, string>>;
  /** False: every folder opens in Restricted Mode, until the window grants trust. */
  readonly trust?: boolean;
  /** For runs of a suite inside the extension host alone: toasts and modal dialogs do not show then. */
  readonly testDriver?: boolean;
}

/** One server, for any number of windows. */
export interface Workbench {
  readonly host: HostName;
  readonly url: string;
  /** Temporary: sockets, settings, home and installed extensions. */
  readonly folder: string;
  log(): string;
  stop(): Promise<void>;
}

/** How code-server says where it can be reached. */
const LISTENING = /HTTP server listening on (http:\/\/[\d.]+:\d+)/;

// A signal ends this process without its `exit` event, which is what stops the servers.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { vscode, entry } = hostPlaces(options.host);
  if (!existsSync(entry)) throw new Error(`VS Code ${vscode} is not installed: run node .ci/hosts.mjs.`);
  const folder = mkdtempSync(join(tmpdir(), 'vscode-'));
  for (const name of ['user/User', 'extensions', 'home', 'tmp'])
    mkdirSync(join(folder, name), { recursive: true });
  const settings = { ...QUIET, ...(options.trust === false ? RESTRICTED : {}), ...options.settings };
  writeFileSync(join(folder, 'user/User/settings.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'config.yaml'), '');
  const env = environment(folder, options.env);
  installExtensions(options.host, folder, env, options.extensions ?? []);

  const log = () => readFileSync(join(folder, 'server.log'), 'utf8');
  const child = spawnServer(folder, options, env);
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const abandon = () => {
    killGroup(child, 'SIGKILL');
    clean();
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.removeListener('exit', abandon);
    await stopGroup(child);
    clean();
  };
  try {
    const url = await poll('the server', async () => {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${log()}`);
      const [, own] = LISTENING.exec(log()) ?? [];
      return own !== undefined && (await isHealthy(own)) ? own : undefined;
    });
    return { host: options.host, url, folder, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Options that every start of code-server takes. An empty configuration keeps it from writing one at home. */
export function baseArguments(folder: string): string[] {
  const at = (name: string) => join(folder, name);
  return ['--config', at('config.yaml'), '--user-data-dir', at('user'), '--extensions-dir', at('extensions')];
}

function spawnServer(folder: string, options: WorkbenchOptions, env: NodeJS.ProcessEnv): ChildProcess {
  const { node, entry } = hostPlaces(options.host);
  const output = openSync(join(folder, 'server.log'), 'w');
  // The server takes a free port itself and says which: one that we looked up might be a stranger's by then.
  const flags = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--ignore-last-opened'];
  flags.push('--disable-telemetry', '--disable-update-check', '--disable-getting-started-override');
  if (options.trust !== false) flags.push('--disable-workspace-trust');
  // The older host accepts tests without this switch and does not know it.
  if (options.testDriver && options.host !== '1.100')
    flags.push('--vscode-option', 'enable-smoke-test-driver', '--vscode-option', 'disable-experiments');
  return spawn(node, [entry, ...baseArguments(folder), ...flags], {
    env,
    stdio: ['ignore', output, output],
    detached: true,
  });
}

/** Nothing of a VS Code in which the tests themselves may run, a home of its own, no extension gallery. */
function environment(folder: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('VSCODE_'));
  return {
    ...Object.fromEntries(inherited),
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    XDG_RUNTIME_DIR: join(folder, 'tmp'),
    EXTENSIONS_GALLERY: '{}',
    WRITES_ITSELF_BRIDGE: folder,
    ...more,
  };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

/** The server starts processes of its own: all of them go. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  killGroup(child, 'SIGTERM');
  const late = setTimeout(() => killGroup(child, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
  killGroup(child, 'SIGKILL');
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
