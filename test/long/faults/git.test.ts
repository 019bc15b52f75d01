import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { toJson } from '../../../src/core/report';
import type { TestRepo } from '../../support/repo';
import { FaultyGround, fresh, richRepository } from './ground';

/** Every call is hit in each way with FAULTS=all; else every fifth call. */
const EVERY = process.env.FAULTS === 'all' ? 1 : 5;

const CUT = (bytes: string) => `
t=$(mktemp); "$git" "$@" > $t; s=$(wc -c < $t); head -c ${bytes} $t; rm $t; kill -9 $$`;
const FAULTS: Readonly<Record<string, string>> = {
  'is killed before it says anything': 'kill -9 $$',
  'is asked to end': 'kill -15 $$',
  'fails without a word': 'exit 1',
  'fails with one': 'echo "fatal: the disk is on fire" >&2; exit 128',
  'is killed after the first byte': CUT('1'),
  'is killed half way': CUT('$((s/2))'),
  'is killed before the last byte': CUT('$((s>0?s-1:0))'),
};

async function poll(is: () => boolean): Promise<void> {
  while (!is()) await sleep(20);
  // The shell that has written its number is about to stand still.
  await sleep(100);
}

describe('git that fails in the middle of an analysis', () => {
  let repo: TestRepo;
  let ground: FaultyGround;
  let expected = '';
  let calls = 0;
  before(async () => {
    repo = richRepository();
    ground = new FaultyGround();
    expected = await fresh(repo.dir);
    await ground.run(repo.dir);
    calls = ground.calls;
  });
  after(() => {
    repo.dispose();
    ground.dispose();
  });

  /** The report, or the sentence of the error. */
  async function outcome(
    at: number,
    fault: string,
  ): Promise<{ report?: string; problems?: number; error?: string }> {
    try {
      const report = await ground.run(repo.dir, at, fault);
      return { report: toJson(report), problems: report.problems.length };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  it('is asked often enough to be hit', () => assert.ok(calls >= 9, `${calls} calls`));

  Object.entries(FAULTS).forEach(([what, fault], i) => {
    it(`${what}: never a wrong report, and the next run is whole`, async () => {
      let errors = 0;
      for (let at = 1 + (i % EVERY); at <= calls; at += EVERY) {
        ground.clear();
        const { report, problems = 0, error } = await outcome(at, fault);
        if (error === undefined)
          assert.ok(report === expected || problems > 0, `call ${at} gave another report`);
        else {
          errors++;
          assert.match(error, /\w{3}/, `call ${at}`);
        }
        assert.equal(toJson(await ground.run(repo.dir)), expected, `after call ${at}`);
      }
      assert.ok(errors > 0);
    });
  });

  it('stands still: the run can be stopped', async () => {
    const stoppedAt = async (at: number) => {
      ground.clear();
      const stop = new AbortController();
      const run = ground.run(repo.dir, at, `echo $$ > '${ground.cache}.pid'; kill -STOP $$`, {
        signal: stop.signal,
      });
      await Promise.race([run, poll(() => existsSync(`${ground.cache}.pid`))]);
      stop.abort(new Error('enough'));
      await assert.rejects(run, /enough/);
      const pid = Number(readFileSync(`${ground.cache}.pid`, 'utf8'));
      rmSync(`${ground.cache}.pid`);
      return pid;
    };
    // While the repository is looked for, git is asked by a library that cannot kill: it ends once it is let go on.
    process.kill(await stoppedAt(2), 'SIGKILL');
    for (const at of [6, calls]) {
      const pid = await stoppedAt(at);
      assert.throws(() => process.kill(pid, 0), /ESRCH/, `call ${at} is still there`);
    }
  });
});
