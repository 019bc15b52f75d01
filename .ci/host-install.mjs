// Installs one host from the package registry, without running any package's scripts and without a compiler.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { HOSTS, hostPlaces, hostsFolder } from './host-places.mjs';

/** Raised with every change to what an installed host looks like. */
const RECIPE = 1;

/** The heaviest of what no test needs. */
const PRUNED = [
  'node_modules/@github/copilot-sdk-linux-x64',
  'node_modules/@github/copilot-sdk-linuxmusl-x64',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** Folders with programs for each platform. */
const PER_PLATFORM = ['node_modules/@vscode/ripgrep-universal/bin', 'node_modules/node-pty/prebuilds'];

/** Modules that would have to be compiled: the log needs a plain one, the others are not missed in a test. */
const STAND_INS = {
  'lib/vscode/node_modules/@vscode/spdlog/index.js': fs.readFileSync(
    join(import.meta.dirname, 'host-logger.cjs'),
  ),
  'lib/vscode/node_modules/@vscode/native-watchdog/index.js': 'exports.start = () => {};\n',
  'lib/vscode/node_modules/native-watchdog/index.js': 'exports.start = () => {};\n',
  '../argon2/argon2.js': 'module.exports = {};\n',
};

const stampOf = name => `${JSON.stringify({ recipe: RECIPE, ...HOSTS[name] })}\n`;
const stampIn = folder => join(folder, 'stamp.json');

export function isInstalled(name) {
  const stamp = stampIn(hostPlaces(name).folder);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === stampOf(name);
}

/** The host is made beside its place and moved there when it is complete: a half-made one is never used. */
export function installHost(name) {
  removeLeftovers();
  const place = hostPlaces(name).folder;
  const making = join(hostsFolder(), `${name}-${process.pid}.tmp`);
  fs.mkdirSync(making, { recursive: true });
  try {
    make(name, making);
    fs.writeFileSync(stampIn(making), stampOf(name));
    // Another run may have been faster, and may be using its host by now.
    if (isInstalled(name)) return;
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(making, place);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}

function make(name, folder) {
  fs.writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = Object.entries(HOSTS[name].packages).map(([id, version]) => `${id}@${version}`);
  npm(folder, ['install', '--save-exact', ...packages]);

  const codeServer = join(folder, 'node_modules', 'code-server');
  const server = join(codeServer, 'lib', 'vscode');
  // The package leaves these two to a script of its own; `npm ci` refuses its incomplete list of versions.
  npm(server, ['install', '--omit=dev']);
  npm(join(server, 'extensions'), ['install', '--omit=dev']);

  for (const path of PRUNED) fs.rmSync(join(server, path), { recursive: true, force: true });
  for (const path of PER_PLATFORM) keepOwnPlatform(join(server, path));
  for (const [path, text] of Object.entries(STAND_INS)) {
    const file = join(codeServer, path);
    if (fs.existsSync(file)) fs.writeFileSync(file, text);
  }
  const archive = join(server, 'node_modules.asar');
  if (!fs.existsSync(archive)) fs.symlinkSync('node_modules', archive);
  borrowSearch(server);
}

/** The older host's package of ripgrep would fetch it from elsewhere; the newer host has it in its package. */
function borrowSearch(server) {
  const wanted = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  const donor = hostPlaces(Object.keys(HOSTS)[0]).server;
  const found = join(donor, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', 'linux-x64', 'rg');
  if (!fs.existsSync(dirname(dirname(wanted))) || !fs.existsSync(found)) return;
  fs.mkdirSync(dirname(wanted), { recursive: true });
  fs.copyFileSync(found, wanted);
}

function keepOwnPlatform(folder) {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder))
    if (name !== 'linux-x64') fs.rmSync(join(folder, name), { recursive: true });
}

/** What installers left behind that were killed. */
function removeLeftovers() {
  if (!fs.existsSync(hostsFolder())) return;
  for (const name of fs.readdirSync(hostsFolder())) {
    const pid = /-(\d+)\.tmp$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(join(hostsFolder(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function npm(cwd, args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args, ...quiet], { cwd, stdio: ['ignore', 2, 2] });
  if (result.status !== 0)
    throw new Error(`npm ${args[0]} failed in ${cwd}: is the package registry reachable?`);
}
