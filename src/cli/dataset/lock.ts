import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../core/refusal';
import { createWhole } from './create-whole';
import type { Shard } from './name-repositories';
import { readPlainly } from './read-plainly';

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** When that process began, where the system says so: another one may have its number by now. */
  began: z.string().nullable(),
  part: z.int(),
  of: z.int(),
});
type Holder = z.infer<typeof holderSchema>;

/** Thrown where another run is at work on the same dataset. */
class Locked extends Refusal {}

/**
 * Holds a dataset, or one part of it, until the returned function is called: other parts of as many may be at work beside
 * it, and nothing else. A run that died on this machine holds nothing. Throws where another run is at work.
 */
export function lock(folder: string, shard: Shard): () => void {
  mkdirSync(folder, { recursive: true });
  const own = join(folder, `${shard.part}-of-${shard.of}.json`);
  const holder: Holder = { pid: process.pid, host: hostname(), began: beginOf(process.pid), ...shard };
  if (!createWhole(own, JSON.stringify(holder))) {
    refuse(own, liveHolder(own));
    putAside(own);
    if (!createWhole(own, JSON.stringify(holder))) refuse(own, holderIn(own) ?? holder);
  }
  for (const name of readdirSync(folder).filter(entry => entry.endsWith('.json'))) {
    const path = join(folder, name);
    const other = path === own ? null : liveHolder(path);
    if (other === null || (other.of === shard.of && other.part !== shard.part)) continue;
    rmSync(own, { force: true });
    refuse(path, other);
  }
  return () => rmSync(own, { force: true });
}

/** Takes the place of a run that died; where another was faster at that, its lock goes back. */
function putAside(own: string): void {
  const aside = `${own}.${process.pid}.old`;
  try {
    renameSync(own, aside);
  } catch {
    return;
  }
  const live = liveHolder(aside);
  if (live !== null) createWhole(own, JSON.stringify(live));
  rmSync(aside, { force: true });
}

/** Null where nobody holds it any more. */
function liveHolder(path: string): Holder | null {
  const holder = holderIn(path);
  if (holder === null || holder.host !== hostname()) return holder;
  return isAlive(holder) ? holder : null;
}

function holderIn(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === null || began === beginOf(pid);
}

/** When a process began, in a form that no two of the same number share; null where the system does not say. */
function beginOf(pid: number): string | null {
  const stat = readPlainly(`/proc/${pid}/stat`);
  const boot = readPlainly('/proc/sys/kernel/random/boot_id');
  // The name stands in brackets and may hold anything.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || boot === null ? null : `${boot.trim()} ${ticks}`;
}

function refuse(path: string, holder: Holder | null): void {
  if (holder === null) return;
  const { pid, host } = holder;
  const elsewhere = host === hostname() ? '' : `; if it died there, remove ${path}`;
  throw new Locked(
    `Another run is at work on this dataset (process ${pid} on ${host}): wait for its end, or name another --out${elsewhere}.`,
  );
}
