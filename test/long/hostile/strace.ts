import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CALLS = [
  ...['execve', 'execveat', 'socket', 'connect', 'bind', 'sendto'],
  ...[
    'open',
    'openat',
    'openat2',
    'creat',
    'truncate',
    'rename',
    'renameat',
    'renameat2',
    'unlink',
    'unlinkat',
  ],
  ...['rmdir', 'mkdir', 'mkdirat', 'mknod', 'mknodat', 'link', 'linkat', 'symlink', 'symlinkat'],
  ...[
    'chmod',
    'fchmodat',
    'fchmodat2',
    'chown',
    'lchown',
    'fchownat',
    'utime',
    'utimes',
    'utimensat',
    'setxattr',
  ],
];

/** One thing that a traced program did to a path, or with a socket. */
export interface Deed {
  readonly call: string;
  readonly kind: 'run' | 'read' | 'write' | 'socket';
  /** Absolute; the address family of a socket. */
  readonly path: string;
}

/** Why system calls cannot be traced here; null where they can. Root gets strace installed where apt is at hand. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'system calls are traced on Linux only';
  if (!works() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  return works() ? null : 'install strace, and allow it to trace, to have system calls looked at';
}

const works = () => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

function install(): void {
  // Others may be installing at the same time.
  const lock = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'strace']])
    spawnSync('apt-get', [...lock, ...args], { env, stdio: ['ignore', 2, 2] });
}

/** Runs a program with everything that it starts, and returns what all of them did that concerns others. */
export function trace(
  program: readonly string[],
  { cwd, env, log }: { cwd: string; env: NodeJS.ProcessEnv; log: string },
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly calls: number;
  readonly deeds: readonly Deed[];
} {
  const flags = [
    '-f',
    '-y',
    '-s',
    '4096',
    '-o',
    log,
    '-e',
    `trace=${CALLS.map(call => `?${call}`).join(',')}`,
  ];
  const run = spawnSync('strace', [...flags, ...program], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const lines = joined(readFileSync(log, 'utf8').split('\n'));
  return {
    status: run.status,
    stdout: run.stdout,
    calls: lines.length,
    deeds: lines.flatMap(line => deedsOf(line, cwd)),
  };
}

/** Calls that were interrupted in the record by those of another process, put together again. */
function joined(lines: readonly string[]): string[] {
  const open = new Map<string, string>();
  const whole: string[] = [];
  for (const line of lines) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest)?.[1];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    if (unfinished !== undefined) open.set(pid, unfinished);
    else if (resumed !== undefined) whole.push(`${open.get(pid) ?? ''}${resumed}`);
    else if (/^\w+\(/.test(rest)) whole.push(rest);
  }
  return whole;
}

const WRITES = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE/;

/** What one call did; nothing where it failed. Paths are made absolute by the folder that strace names. */
export function deedsOf(line: string, cwd: string): Deed[] {
  const [, call = '', args = '', result = ''] = /^(\w+)\((.*)\)\s+= (.*)$/.exec(line) ?? [];
  if (call === '' || /^(-1|\?)/.test(result))
    return /ECONNREFUSED|ENETUNREACH|EACCES/.test(result) && call === 'connect'
      ? [{ call, kind: 'socket', path: args }]
      : [];
  if (/^(socket|connect|bind|sendto)$/.test(call)) return [{ call, kind: 'socket', path: args }];
  const base = /^(?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1] ?? cwd;
  const paths = [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => resolve(base, path));
  if (/^execve/.test(call)) return [{ call, kind: 'run', path: paths[0] ?? '' }];
  const isOpen = /^open/.test(call);
  const kind = isOpen && !WRITES.test(args) ? 'read' : 'write';
  // A link is made at its second path and may say anything with its first; a rename concerns both.
  const touched = isOpen ? paths.slice(0, 1) : /^symlink/.test(call) ? paths.slice(1) : paths;
  return touched.map(path => ({ call, kind, path }));
}
