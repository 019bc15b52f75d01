import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['en', 'de', 'zh-cn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts that VS Code would hand on in that language, by their English. */
export function textsOf(language: Language): Readonly<Record<string, string>> {
  const name = language === 'en' ? 'bundle.l10n.json' : `bundle.l10n.${language}.json`;
  const file = join(import.meta.dirname, '..', '..', 'l10n', name);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
