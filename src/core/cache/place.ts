import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs keep what they can make again, on this platform; null for a user who has no home. */
export function defaultCacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  try {
    return join(base(env, platform), 'writes-itself');
  } catch {
    return null;
  }
}

function base(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const own = env.XDG_CACHE_HOME;
  // The standard wants a relative path to be ignored.
  return own?.startsWith('/') ? own : join(homedir(), '.cache');
}
