// Makes the README's picture anew, from the sample repository in a real VS Code: npm run pictures
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../support/run-git';
import { closeBrowser, openWindow, startWorkbench } from './host';
import { ROOT } from './host/places';
import { sampleRepository } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
const sample = sampleRepository();
const pictures = join(ROOT, 'media', 'readme');

async function takePicture(): Promise<void> {
  runGit(folder, ['clone', '-q', sample.dir, 'orbit']);
  // What a stranger could have written belongs into tests, not into a picture.
  runGit(join(folder, 'orbit'), ['reset', '-q', '--hard', 'HEAD~1']);
  const workbench = await startWorkbench({
    host: '1.139',
    extensions: [join(ROOT, 'dist', 'writes-itself.vsix')],
    settings: { 'window.zoomLevel': 0 },
  });
  try {
    const viewport = { width: 1440, height: 1000 };
    const window = await openWindow(workbench, { open: join(folder, 'orbit'), theme: 'light', viewport });
    await window.page.locator('.activitybar .action-label[aria-label="Writes Itself"]').click();
    await window.webview({ has: '.overview .headline-number' });
    await window.runCommand('Writes Itself: Show Dashboard');
    const dashboard = await window.webview({ has: '.dashboard .section-now .headline' });
    await dashboard.locator('.commit').first().waitFor();
    await window.page.mouse.move(1100, 60);
    await window.page.waitForTimeout(1000);
    mkdirSync(pictures, { recursive: true });
    await window.page.screenshot({ path: join(pictures, 'dashboard.png') });
    await window.close();
  } finally {
    await closeBrowser();
    await workbench.stop();
  }
}

void takePicture().finally(() => {
  sample.dispose();
  rmSync(folder, { recursive: true, force: true });
});
