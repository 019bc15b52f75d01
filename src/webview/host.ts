import type { FromPage } from '../protocol';

/** What VS Code offers a page. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  readonly post: (message: FromPage) => void;
  /** What `save` was last given, also before a reload; anything at all, since older versions wrote it too. */
  readonly saved: () => unknown;
  readonly save: (state: unknown) => void;
}

/** To be called once in the life of a page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    post: message => api.postMessage(message),
    saved: () => api.getState(),
    save: state => api.setState(state),
  };
}
