import type { HostName } from '../../../.ci/host-places.mjs';

export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

interface ThemeOfHosts {
  readonly names: Readonly<Record<HostName, string>>;
  /** Which class the workbench carries then. */
  readonly className: string;
}

const everywhere = (name: string): Record<HostName, string> => ({ '1.139': name, '1.100': name });

export const THEMES: Readonly<Record<Theme, ThemeOfHosts>> = {
  dark: { names: { '1.139': 'Dark Modern', '1.100': 'Default Dark Modern' }, className: 'vs-dark' },
  light: { names: { '1.139': 'Light Modern', '1.100': 'Default Light Modern' }, className: 'vs' },
  'high-contrast': { names: everywhere('Default High Contrast'), className: 'hc-black' },
  'high-contrast-light': { names: everywhere('Default High Contrast Light'), className: 'hc-light' },
};
