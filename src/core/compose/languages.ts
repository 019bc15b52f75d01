import { languageOf } from '../files';
import type { Report } from '../report';
import { compareText } from '../text';
import { classVector, type Tally } from '../trend';
import { countsOf } from './counts';

/** More cannot be told apart in a picture. */
const MOST_LANGUAGES = 12;

/** Languages in which most lines were ever added, most first, and at the end (null) all others as one. */
export function mainLanguages({ languages, addedByLanguage }: Tally) {
  const lines = (part: number) => sumOf(addedByLanguage.counted(part));
  const named = languages.flatMap((language, part) =>
    language === null ? [] : [{ language, parts: [part], lines: lines(part) }],
  );
  const main = named
    .sort((a, b) => b.lines - a.lines || compareText(a.language, b.language))
    .slice(0, MOST_LANGUAGES);
  const chosen = new Set(main.flatMap(({ parts }) => parts));
  const rest = languages.map((_, part) => part).filter(part => !chosen.has(part));
  return [...main, { language: null, parts: rest }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Living lines at the head by language, most first. */
export function languagesOf({ headPaths }: Tally): Report['languages'] {
  const found = new Map<string | null, Float64Array>();
  for (const [path, { counts }] of headPaths) {
    const language = languageOf(path);
    const sum = found.get(language) ?? classVector();
    found.set(language, sum);
    counts.forEach((lines, column) => {
      sum[column]! += lines;
    });
  }
  return [...found]
    .map(([language, counts]) => ({ language, living: countsOf(counts) }))
    .filter(({ living }) => living.counted > 0)
    .sort((a, b) => b.living.counted - a.living.counted || compareText(a.language ?? '', b.language ?? ''));
}
