// As src/vscode/worker.ts starts a job, up to the first commit-level trend: node first-trend.mjs WORKER REPOSITORY CACHE
// Standard error gets the seconds since the job was begun.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const [script, path, cache] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bench-trend-'));
const job = { kind: 'analyze', path, revision: 'HEAD', searchPath: process.env.PATH, lanes: 2, cache };
const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };

function end(status, message = '') {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.stderr.write(message);
  process.exit(status);
}

const began = performance.now();
const worker = new Worker(script, { workerData: job, env });
worker.on('message', message => {
  if (message.type === 'partial' && message.stage === 'commits')
    end(0, String((performance.now() - began) / 1000));
  else if (message.type === 'failed') end(1, message.message);
  else if (message.type === 'done') end(1, 'The report came before any trend.');
});
worker.on('error', error => end(1, String(error)));
