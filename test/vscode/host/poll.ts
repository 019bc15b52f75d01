import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer. `what` ends the sentence "Waited in vain for …". */
export async function poll<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await sleep(50);
  }
}
