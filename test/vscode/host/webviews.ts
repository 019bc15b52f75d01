import type { FrameLocator, Page } from 'playwright-core';
import { poll } from './poll';

/** All that is given must fit. */
export interface WebviewQuery {
  /** The title of the panel, or the name of the view. */
  readonly title?: string;
  /** A selector that its document must have. */
  readonly has?: string;
  /** A text that its document must show. */
  readonly text?: string;
}

/** The document that an extension made, among all webviews of the window. */
export function webview(page: Page, query: WebviewQuery, patience = 20_000): Promise<FrameLocator> {
  const what = `a webview with ${JSON.stringify(query)}`;
  return poll(
    what,
    async () => {
      for (const outer of await page.locator('iframe.webview').all()) {
        const name = await outer.getAttribute('name', { timeout: 1_000 }).catch(() => null);
        if (name === null) continue;
        const inner = page.frameLocator(`iframe.webview[name="${name}"]`).locator('iframe#active-frame');
        const frame = inner.contentFrame();
        if (await fits(inner, frame, query).catch(() => false)) return frame;
      }
      return undefined;
    },
    patience,
  );
}

async function fits(
  inner: ReturnType<FrameLocator['locator']>,
  frame: FrameLocator,
  { title, has, text }: WebviewQuery,
): Promise<boolean> {
  const soon = { timeout: 1_000 };
  if (title !== undefined && (await inner.getAttribute('title', soon)) !== title) return false;
  if (has !== undefined && (await frame.locator(has).count()) === 0) return false;
  if (text !== undefined && (await frame.getByText(text).count()) === 0) return false;
  return title !== undefined || (await frame.locator('body').count()) > 0;
}
