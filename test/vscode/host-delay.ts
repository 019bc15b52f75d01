/**
 * How long anything keeps the extension host waiting while a repository is analysed for the first time, with both pages
 * open: tsx test/vscode/host-delay.ts REPOSITORY. Percentiles of the delay of its event loop, in milliseconds.
 */

import { join } from 'node:path';
import type { IntervalHistogram } from 'node:perf_hooks';
import { closeBrowser, openWindow, startWorkbench, type Window } from './host';
import { ROOT } from './host/places';

const PATIENCE = 10 * 60_000;

type Host = typeof globalThis & { delays?: IntervalHistogram };

function begin(window: Window): Promise<void> {
  return window.host(async () => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    (globalThis as Host).delays = delays;
  });
}

function end(window: Window): Promise<Record<string, number>> {
  return window.host(async () => {
    const { delays } = globalThis as Host;
    const at = (percent: number) => (delays?.percentile(percent) ?? 0) / 1e6;
    return { p50: at(50), p99: at(99), p999: at(99.9), most: (delays?.max ?? 0) / 1e6 };
  });
}

async function measure(repository: string): Promise<void> {
  const workbench = await startWorkbench({
    host: '1.139',
    extensions: [join(ROOT, 'dist', 'writes-itself.vsix')],
  });
  try {
    const window = await openWindow(workbench, { open: repository, viewport: { width: 1400, height: 900 } });
    await begin(window);
    await window.page.locator('.activitybar .action-label[aria-label="Writes Itself"]').click();
    await window.runCommand('Writes Itself: Show Dashboard');
    const page = await window.webview({ has: '.dashboard .section-now .headline' });
    // The tiles come with the whole report.
    await page.locator('.tiles').waitFor({ timeout: PATIENCE });
    await window.page.waitForTimeout(3000);
    console.log(JSON.stringify(await end(window)));
  } finally {
    await closeBrowser();
    await workbench.stop();
  }
}

const [repository] = process.argv.slice(2);
if (repository === undefined) throw new Error('host-delay.ts REPOSITORY');
void measure(repository);
