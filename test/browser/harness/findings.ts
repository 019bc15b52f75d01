import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { FromPage } from '../../../src/protocol';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds, as `rule: element`. It is evaluated from outside the page, whose policy would refuse it. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  // What scrolls is measured once it is drawn, and drawn again then.
  await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))');
  return page.evaluate<string[]>(
    "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => (v.id + ': ' + n.html).slice(0, 200))))",
  );
}

/** Messages leave a page some moments after what caused them. */
export async function sends(
  sent: readonly FromPage[],
  wanted: FromPage | ((message: FromPage) => boolean),
): Promise<void> {
  const fits = typeof wanted === 'function' ? wanted : (known: FromPage) => isDeepStrictEqual(known, wanted);
  const deadline = Date.now() + 4000;
  while (!sent.some(fits)) {
    if (Date.now() > deadline) assert.fail(`was not sent; the last was ${JSON.stringify(sent.at(-1))}`);
    await setTimeout(10);
  }
}
