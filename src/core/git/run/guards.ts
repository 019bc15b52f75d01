import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

/**
 * What keeps a repository that means harm from having a say in the git that it is asked through. Measured to run nothing
 * of the repository's, even where its configuration is hostile, for rev-parse and for-each-ref.
 */
const GUARDS = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
};

/** Where the user's own settings stand, by the user's own word. */
const SETTINGS = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'];

/** Of variables that steer git, these alone may be set. */
export const GUARD_NAMES = [...Object.keys(GUARDS), ...SETTINGS];

/** The user's own settings stay in force, for `safe.directory`; variables that steer git itself do not. */
const INHERITED = [
  ...SETTINGS,
  'PATH',
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'XDG_CONFIG_HOME',
  'SYSTEMROOT',
  'TEMP',
  'TMPDIR',
  'SUDO_UID',
];

export function guardedEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return { ...kept, ...GUARDS, LC_ALL: 'C' };
}

/** Configuration that goes before the repository's. */
export function guardedConfiguration(folder: string): string[] {
  // A bare repository is used only where the user named it; one that lies inside tracked files is never walked into.
  const isBare = existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'));
  return [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    `safe.bareRepository=${isBare ? 'all' : 'explicit'}`,
  ];
}
