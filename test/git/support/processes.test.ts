import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { isAlive, startedBy } from '../../support/processes';

/** A process that was just started may not be yet what it is to be; the time of the test ends what never comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}

describe('processes of a test', () => {
  let children: ChildProcess[] = [];
  const start = async (script: string): Promise<number> => {
    const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    children.push(child);
    await once(child.stdout, 'data');
    return child.pid!;
  };
  afterEach(() => {
    for (const { pid } of children) process.kill(-pid!, 'SIGKILL');
    children = [];
  });

  it('are told apart from those of others, at any depth', async () => {
    const one = await start('(sleep 61; true) & echo started; wait');
    const other = await start('sleep 62 & echo started; wait');
    await until(() => startedBy(one).includes('sleep 61'));
    await until(() => startedBy(other).join() === 'sleep 62');
    const ours = startedBy(process.pid);
    for (const line of ['sleep 61', 'sleep 62']) assert.ok(ours.includes(line), line);
  });

  it('live until they have ended', async () => {
    const pid = await start('echo started; exec sleep 63');
    assert.ok(isAlive(pid));
    const [child] = children.splice(0);
    child!.kill('SIGKILL');
    await once(child!, 'close');
    assert.ok(!isAlive(pid));
  });
});
