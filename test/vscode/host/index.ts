export type { HostName } from '../../../.ci/host-places.mjs';
export { closeBrowser } from './browser';
export { startWorkbench, type Workbench, type WorkbenchOptions } from './server';
export { THEMES, type Theme } from './themes';
export type { WebviewQuery } from './webviews';
export { openWindow, type Window, type WindowOptions } from './window';
