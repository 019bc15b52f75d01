// Draws media/icon.png, the marketplace's picture, from media/icon.svg: run it after a change of the latter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './host-places.mjs';

const media = join(import.meta.dirname, '..', 'media');
const SIZE = 256;

const page = `<!DOCTYPE html>
<style>
  body { margin: 0; }
  .ground {
    box-sizing: border-box;
    width: ${SIZE}px;
    height: ${SIZE}px;
    padding: 40px;
    border-radius: 48px;
    background: linear-gradient(150deg, #2b2f77, #14163a);
  }
  svg { width: 100%; height: 100%; color: #f4f5ff; }
  path:last-child { color: #ffcf5c; }
</style>
<div class="ground">${readFileSync(join(media, 'icon.svg'), 'utf8')}</div>`;

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await tab.setContent(page);
  await tab.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
