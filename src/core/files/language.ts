import data from './languages.json';

/** Language → its extensions, and its names of files: each a list divided by spaces. */
export const LANGUAGES: Readonly<Record<string, readonly string[]>> = data;

const [BY_EXTENSION, BY_NAME] = [claimed(0), claimed(1)];

function claimed(list: 0 | 1): ReadonlyMap<string, string> {
  const claims = new Map<string, string>();
  for (const language of Object.keys(LANGUAGES))
    for (const what of LANGUAGES[language]![list]?.split(' ') ?? [])
      if (what !== '') claims.set(what, language);
  return claims;
}

/** The language of a file by its name alone, null where that says nothing. `path` in bytes, '/' between segments. */
export function languageOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const byName = BY_NAME.get(name);
  if (byName !== undefined) return byName;
  // The longest extension is the one that begins first.
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const found = BY_EXTENSION.get(name.slice(dot).toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}
