import { readPlainly } from './read-plainly';

/** Linux counts the time of processes that ended in hundredths of a second, on every machine. */
const TICK = 10;

/** Milliseconds of processor time of this process and, where the system says, of all that it started; and its peak memory in bytes. */
export function usedResources(): { cpu: number | null; memory: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const stat = readPlainly('/proc/self/stat');
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const children = fields === undefined ? null : Number(fields[13]) + Number(fields[14]);
  const cpu = children === null ? null : Math.round((userCPUTime + systemCPUTime) / 1000 + TICK * children);
  return { cpu, memory: maxRSS * 1024 };
}
