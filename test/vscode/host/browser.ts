import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../.ci/host-places.mjs';

let launched: Promise<Browser> | undefined;

/** One browser for the whole process; each window has a profile of its own in it. */
export function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = undefined;
  await (await open)?.close();
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: run node .ci/hosts.mjs.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
}
