// Installs what the tests in a real VS Code need and what is missing of it. Prints to standard error only.
import { ensureChromium } from './host-chromium.mjs';
import { installHost, isInstalled } from './host-install.mjs';
import { HOSTS, hostsFolder, hostsRunHere } from './host-places.mjs';

function main() {
  if (!hostsRunHere) throw new Error('The pinned VS Code hosts run on Linux with an x64 processor only.');
  ensureChromium();
  for (const name of Object.keys(HOSTS)) {
    if (isInstalled(name)) continue;
    console.error(`Installing VS Code ${HOSTS[name].vscode} into ${hostsFolder()} …`);
    installHost(name);
  }
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
