import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type HostName, hostPlaces } from '../../../.ci/host-places.mjs';
import { baseArguments } from './server';

const BRIDGE = join(import.meta.dirname, '..', 'bridge');

/** Must run before the first start of a server: it looks through the folder only once. */
export function installExtensions(
  host: HostName,
  folder: string,
  env: NodeJS.ProcessEnv,
  extensions: readonly string[],
): void {
  const isPacked = (path: string) => path.endsWith('.vsix');
  for (const path of [BRIDGE, ...extensions.filter(path => !isPacked(path))]) link(resolve(path), folder);
  for (const path of extensions.filter(isPacked)) install(host, folder, env, resolve(path));
}

function link(extension: string, folder: string): void {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const { publisher, name, version } = manifest as { publisher: string; name: string; version: string };
  symlinkSync(extension, join(folder, 'extensions', `${publisher}.${name}-${version}`));
}

/** As a user would: by the command line of VS Code. */
function install(host: HostName, folder: string, env: NodeJS.ProcessEnv, vsix: string): void {
  const { node, entry } = hostPlaces(host);
  const args = [entry, ...baseArguments(folder), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(node, args, { env, encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}
