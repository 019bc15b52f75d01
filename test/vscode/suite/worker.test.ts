import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobEvent } from '../../../src/jobs';
import { JobFailed, JobStopped, runJob } from '../../../src/run-job';
import { startedBy } from '../../support/processes';
import { extensionFile, top } from './places';

const where = () => ({
  // No folder: nothing is remembered.
  cache: '/dev/null/none',
  path: top().fsPath,
  revision: 'HEAD',
  rule: 'default' as const,
  searchPath: process.env.PATH ?? '',
  lanes: 2,
});
const script = () => extensionFile('dist/worker.js');

describe('a worker', () => {
  const { TMPDIR } = process.env;
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'worker-'));
    // The extension itself may be at work in the folder that it shares with others.
    process.env.TMPDIR = folder;
  });
  after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells how far it is, what it knows by then, and the report', async () => {
    const events: JobEvent[] = [];
    const onEvent = (event: JobEvent) => events.push(event);
    const report = await runJob({ kind: 'analyze', ...where() }, { script: script(), onEvent });
    const partial = events.find(event => event.type === 'partial');
    assert.ok(partial?.type === 'partial' && partial.stage === 'commits');
    assert.deepEqual(partial.report.rest.commits, report.rest.commits);
    const progress = events.flatMap(event => (event.type === 'progress' ? [event.progress] : []));
    assert.ok(progress.some(({ step, done, total }) => step === 'commits' && done === total && done > 100));
    assert.ok(progress.some(({ step }) => step === 'lines'));
    assert.deepEqual(progress.at(-1), { share: 1, step: 'ending', done: 0, total: null });
    const index = events.find(event => event.type === 'index');
    assert.ok(index?.type === 'index' && index.index.size === report.rest.commits.counted);
  });

  it('finds the commits that touch a part of the tree', async () => {
    const part = { kind: 'role', value: 'product', named: [] } as const;
    const { commits, unread } = await runJob({ kind: 'touching', ...where(), part }, { script: script() });
    assert.ok(commits.length > 0 && commits.every(id => /^[0-9a-f]{40}$/.test(id)));
    assert.equal(unread, 0);
  });

  it('counts the commit by every definition', async () => {
    const rows = await runJob({ kind: 'definitions', ...where(), all: false }, { script: script() });
    const [ours] = rows;
    assert.ok(ours?.id === 'ours.low' && ours.share !== null && ours.commit.length === 40);
    assert.ok(rows.some(({ status }) => status === 'refused'));
  });

  it('says what to do where there is nothing to analyze', async () => {
    const nowhere = { ...where(), path: folder };
    await assert.rejects(runJob({ kind: 'analyze', ...nowhere }, { script: script() }), error => {
      assert.ok(error instanceof JobFailed);
      assert.equal(error.reason, 'no-repository');
      return /give the path of one/.test(error.message);
    });
  });

  it('leaves nothing behind when it is stopped, at whatever moment', async () => {
    for (const pause of [0, 5, 50, 120, 200]) {
      const stop = new AbortController();
      const run = runJob({ kind: 'analyze', ...where() }, { script: script(), signal: stop.signal });
      const ended = run.then(
        () => null,
        (error: unknown) => error,
      );
      await new Promise(resolve => setTimeout(resolve, pause));
      stop.abort();
      const error = await ended;
      assert.ok(error === null || error instanceof JobStopped, String(error));
    }
    assert.deepEqual(readdirSync(folder), []);
    const running = startedBy(process.pid).filter(line => /^\S*git .*(cat-file|diff-tree)/.test(line));
    assert.deepEqual(running, []);
  });
});
