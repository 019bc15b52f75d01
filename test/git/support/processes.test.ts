import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, startedBy } from '../../support/processes';

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
    assert.ok(startedBy(one).includes('sleep 61'), startedBy(one).join('\n'));
    assert.deepEqual(startedBy(other), ['sleep 62']);
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
