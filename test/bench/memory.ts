import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started. Where there is no /proc, the process alone. */
export function familyOf(root: number): number[] {
  const parents = parentsOfAll();
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  const others = [...parents.keys()].filter(pid => pid !== root && isOurs(pid));
  return [root, ...others];
}

/** Sum of the proportional set sizes of a process and all that it started; NaN where /proc has none. */
export function memoryOf(root: number): number {
  let kib = Number.NaN;
  for (const pid of familyOf(root)) {
    const pss = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    if (pss !== undefined) kib = (Number.isNaN(kib) ? 0 : kib) + Number(pss);
  }
  return kib / 1024;
}

export function killFamily(root: number): void {
  for (const pid of familyOf(root))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
}

function parentsOfAll(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of processes()) {
    const stat = read(`/proc/${name}/stat`);
    // The name of a program may hold anything, also brackets: the fields come after the last one.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
