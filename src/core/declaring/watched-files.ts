import type { PolicyFile, PolicyFilesData, Setting } from './data-schema';
import policyData from './policy-files.json';
import { PolicyReader, type PolicyText } from './policy-text';
import { type SettingState, settingState } from './setting-state';
import settingData from './settings.json';

// Our own files, which the tests hold against their schemas.
export const SETTINGS = settingData.settings as readonly Setting[];
const POLICY_FILES = policyData as PolicyFilesData;

/** What one version of a file says of declaring. */
export interface Saying {
  /** By the number of the setting in SETTINGS. */
  readonly states: readonly (readonly [setting: number, state: SettingState])[];
  readonly policy: PolicyText | null;
  /** How many settings of it could not be understood. */
  readonly unreadable: number;
}

/** The files of a repository in which declaring is switched on or off, or spoken of. Paths are byte strings. */
export class WatchedFiles {
  private readonly any: RegExp;
  private readonly files: readonly (readonly [RegExp, PolicyFile])[];
  private readonly settings: readonly RegExp[];
  private readonly reader = new PolicyReader(POLICY_FILES);

  constructor() {
    this.files = POLICY_FILES.files.map(file => [new RegExp(file.path, 'i'), file]);
    this.settings = SETTINGS.map(({ path }) => new RegExp(path, 'i'));
    const all = [...SETTINGS, ...POLICY_FILES.files].map(({ path }) => path);
    this.any = new RegExp([...new Set(all)].join('|'), 'i');
  }

  has(path: string): boolean {
    return this.any.test(path);
  }

  policyFile(path: string): PolicyFile | null {
    return this.files.find(([pattern]) => pattern.test(path))?.[1] ?? null;
  }

  read(path: string, text: string): Saying {
    const states: [number, SettingState][] = [];
    let unreadable = 0;
    this.settings.forEach((pattern, number) => {
      const state = pattern.test(path) ? settingState(text, SETTINGS[number]!) : null;
      if (state === 'unreadable') unreadable++;
      else if (state !== null) states.push([number, state]);
    });
    const file = this.policyFile(path);
    return { states, policy: file === null ? null : this.reader.read(text, file.kind), unreadable };
  }
}
