// Runs one check: a command that passes with status 0.
import { spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const GIB = 2 ** 30;

/** The tests make thousands of small repositories: in memory, where there is room, that takes a third of the time. */
function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > GIB ? { TMPDIR: '/dev/shm' } : {};
  } catch {
    return {};
  }
}

/**
 * Starts a check. `show` gets what it prints as it comes. `ended` resolves with the numbers of tests that passed and
 * failed, and with all that it printed; `stop` ends it before its time, with all that it has started.
 */
export function runCheck({ command: [program, ...args], counts }, show = () => {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...memoryFolder(), ...process.env, WRITES_ITSELF_BUILT: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk;
      show(chunk);
    });
  const ended = new Promise(resolve => {
    child.on('error', error => resolve({ passed: 0, failed: 1, output: String(error) }));
    child.on('close', status => resolve({ ...numbers(counts, status, output), output }));
  });
  return { ended, stop: () => stop(child) };
}

function numbers(counts, status, output) {
  const good = status === 0;
  if (!counts) return { passed: Number(good), failed: Number(!good) };
  const count = word => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('passing'), failed: Math.max(count('failing'), Number(!good)) };
}

/** The child leads a group of its own, but for Windows. */
function stop(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended meanwhile.
  }
}
