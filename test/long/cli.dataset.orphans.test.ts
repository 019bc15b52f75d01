import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { BUNDLE, build, SHELL } from '../support/command-line';
import { Fleet } from '../support/fleet';

/** Processes that work in a folder of ours. */
function workingIn(folder: string): string[] {
  const real = realpathSync(folder);
  return readdirSync('/proc').filter(pid => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(real);
    } catch {
      return false;
    }
  });
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 1200 && !isTrue(); i++) await wait(50);
  assert.ok(isTrue());
}

describe('dataset that is killed while git stands still', function () {
  this.timeout(180_000);

  it('leaves no git behind', async function () {
    if (process.platform !== 'linux') this.skip();
    build();
    const fleet = new Fleet([]);
    fleet.addWaiting();
    const args = [BUNDLE, 'dataset', fleet.folder, '--out', fleet.out('x')];
    const child = spawn(process.execPath, args, { env: SHELL, stdio: 'ignore' });
    await until(() => workingIn(fleet.folder).length > 0);
    child.kill('SIGKILL');
    await until(() => workingIn(fleet.folder).length === 0);
    fleet.dispose();
  });
});
