import { execFileSync } from 'node:child_process';

/** Whether a process that a test knows by its number still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Command lines of all that a process has started, at any depth. What others started is not looked at. */
export function startedBy(root: number): string[] {
  const rows = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const children = new Map<number, { readonly pid: number; readonly line: string }[]>();
  for (const row of rows) {
    const [, pid, parent, line = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    if (pid === undefined) continue;
    const siblings = children.get(Number(parent)) ?? [];
    children.set(Number(parent), [...siblings, { pid: Number(pid), line }]);
  }
  const below = (pid: number): string[] =>
    (children.get(pid) ?? []).flatMap(child => [child.line, ...below(child.pid)]);
  return below(root);
}
