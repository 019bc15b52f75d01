import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { type Bridge, bridgeTo, type HostFunction } from './bridge';
import { browser } from './browser';
import { RESULTS } from './places';
import { poll } from './poll';
import type { Workbench } from './server';
import { READ_STATES } from './states';
import { THEMES, type Theme } from './themes';
import { type WebviewQuery, webview } from './webviews';

export interface WindowOptions {
  /** A folder or a .code-workspace file; an empty window without it. */
  readonly open?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: Theme;
  /** Display language, as `de`: extensions take their own translations; the workbench itself stays English. */
  readonly locale?: string;
}

export class Window {
  private constructor(
    readonly workbench: Workbench,
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly bridge: Bridge,
  ) {}

  static async open(workbench: Workbench, options: WindowOptions = {}): Promise<Window> {
    const locale = options.locale ?? 'en';
    const context = await (await browser()).newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(script(locale));
    const page = await context.newPage();
    const window = new Window(workbench, page, context, bridgeTo(workbench, page));
    try {
      await page.goto(address(workbench, options.open));
      await window.ready();
      if (options.theme) await window.setTheme(options.theme);
    } catch (error) {
      await window.screenshot('window-did-not-open').catch(() => {});
      await context.close();
      throw error;
    }
    return window;
  }

  /** Runs a function with the real `vscode` in this window's extension host. */
  host<T>(fn: HostFunction<T, undefined>): Promise<T>;
  host<T, A>(fn: HostFunction<T, A>, argument: A, patience?: number): Promise<T>;
  host<T, A>(fn: HostFunction<T, A>, argument?: A, patience?: number): Promise<T> {
    return this.bridge.call(fn, argument as A, patience);
  }

  /** The process of the extension host that now serves this window. */
  process(): Promise<number> {
    return this.bridge.process();
  }

  /** Loads the window anew. Its extensions start again in another process. */
  async reload(): Promise<void> {
    const before = await this.bridge.process();
    await this.page.reload();
    await this.ready(before);
  }

  /**
   * All that the workbench has written down of its windows on this profile, as one text. It writes every few seconds,
   * when it is idle and has the focus: not when it is closed or loaded anew.
   */
  writtenDown(): Promise<string> {
    return this.page.evaluate(READ_STATES);
  }

  async setTheme(theme: Theme): Promise<void> {
    const { names, className } = THEMES[theme];
    await this.host(async (vscode, name) => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', name, vscode.ConfigurationTarget.Global);
    }, names[this.workbench.host]);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** As a user does: F1, the words, a click on the row. The title is all that the row says, as `View: Toggle Panel`. */
  async runCommand(title: string): Promise<void> {
    const palette = this.page.locator('.quick-input-widget:visible');
    const input = palette.locator('input').first();
    // A page of an extension that has the focus and is still loading swallows the key, and what still moves the
    // focus closes the palette again.
    await poll('the command palette', async () => {
      if (!(await input.isVisible())) await this.page.keyboard.press('F1');
      const filled = input.fill(`>${title}`, { timeout: 1_000 }).then(() => true);
      return filled.catch(() => undefined);
    });
    // A longer title with the same words may stand above it.
    await palette.locator('.monaco-list-row .label-name').getByText(title, { exact: true }).first().click();
    // The command may ask something in the same place.
    await poll('the command palette to close', async () => {
      const isOpen = (await input.isVisible()) && (await input.inputValue()) === `>${title}`;
      return isOpen ? undefined : true;
    });
  }

  webview(query: WebviewQuery): Promise<FrameLocator> {
    return webview(this.page, query);
  }

  /** Into test-results, with the host's name. Returns the path. */
  async screenshot(name: string, selector?: string): Promise<string> {
    const path = join(RESULTS, `${name}-${this.workbench.host}.png`);
    await (selector ? this.page.locator(selector).first() : this.page).screenshot({ path });
    return path;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private async ready(previous?: number): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    while ((await this.bridge.process()) === previous) await this.page.waitForTimeout(50);
  }
}

export function openWindow(workbench: Workbench, options: WindowOptions = {}): Promise<Window> {
  return Window.open(workbench, options);
}

function address(workbench: Workbench, open: string | undefined): string {
  const url = new URL(workbench.url);
  if (open !== undefined)
    url.searchParams.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  else url.searchParams.set('ew', 'true');
  return url.toString();
}

/**
 * `__name` is what the loader of the tests wraps functions into, also those that Playwright sends to the page.
 * Without a screen, Chromium now and then stops to call a page idle, for minutes; the workbench saves nothing then.
 */
function script(locale: string): string {
  const language = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: ${JSON.stringify(locale)} });`;
  return `
    globalThis.__name = value => value;
    const { requestIdleCallback } = globalThis;
    globalThis.requestIdleCallback = (call, options) => requestIdleCallback(call, { timeout: 1000, ...options });
    ${locale === 'en' ? '' : language}`;
}
