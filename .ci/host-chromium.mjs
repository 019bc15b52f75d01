// The browser that drives the hosts comes from the system.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './host-places.mjs';

const ADVICE = 'Install Chromium or Google Chrome, or name its program in the variable CHROMIUM.';

/** Makes sure that there is a Chromium. Only root, where apt is at hand, gets one installed. */
export function ensureChromium() {
  const found = findChromium();
  if (found && !existsSync(found)) throw new Error(`CHROMIUM names ${found}, which does not exist.`);
  if (found) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`The browser tests need Chromium. ${ADVICE}`);
  console.error('Installing Chromium …');
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  if (!findChromium()) throw new Error(`The package "chromium" brought no browser. ${ADVICE}`);
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed. ${ADVICE}`);
}
