import { setImmediate } from 'node:timers/promises';

/**
 * Runs `work` on consecutive slices [from, to) of `total` items, at most `lanes` at a time; a size that is a function is
 * asked for each slice, and told how many items are left. The first failure
 * stops the rest and is thrown once every lane has ended.
 */
export async function inBatches(
  total: number,
  size: number | ((left: number) => number),
  lanes: number,
  work: (from: number, to: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | null = null;
  const lane = async () => {
    while (next < total && failure === null) {
      const from = next;
      next = Math.min(total, from + (typeof size === 'number' ? size : size(total - from)));
      await work(from, next).catch((error: unknown) => {
        failure ??= { error };
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failure !== null) throw (failure as { error: unknown }).error;
}

/** Waits for both, also where one fails: nothing may still be at work when this settles. */
export async function both<A, B>(a: Promise<A>, b: Promise<B> | B): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([a, b]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/** Lets whoever else waits have a turn. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
