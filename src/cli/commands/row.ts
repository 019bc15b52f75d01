import type { parseArgs } from 'node:util';
import { type AskedRange, parseRange, type RangeRule } from '../../core/range';
import type { OPTIONS, OptionName } from '../options';
import { UsageError } from '../usage-error';

/** The values of the options that were given. */
export type Values = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>
>['values'];

/** One command: what the help says of it, and how the words after its name are read. */
export interface CommandRow<Read extends { readonly name: string } = { readonly name: string }> {
  readonly name: Read['name'];
  /** The words that it takes, as `[PATH] COMMIT...`. */
  readonly takes: string;
  readonly about: string;
  /** Besides those that go with every command. */
  readonly options: readonly OptionName[];
  /** Rules that it takes besides those of reports. */
  readonly rules?: readonly RangeRule[];
  /** `isTerminal`: whether people look at standard output; else another program reads it. */
  read(words: readonly string[], values: Values, isTerminal: boolean): Read;
}

export function atMostOnePath(words: readonly string[]): string {
  if (words.length > 1)
    throw new UsageError(`Only one path is expected, but ${words.length} words were given.`);
  return words[0] ?? '.';
}

/** One of the values that an option takes. */
export function choice<T extends string>(option: OptionName, values: readonly T[], value: string): T {
  const chosen = values.find(allowed => allowed === value);
  if (chosen === undefined)
    throw new UsageError(
      `--${option} takes ${values.join(', ').replace(/, (?=[^,]*$)/, ' or ')}, not ${JSON.stringify(value.slice(0, 80))}.`,
    );
  return chosen;
}

/** The format that was asked for; else JSON, or null, text for people, where they look at a terminal. */
export function formatOrText(format: string | undefined, isTerminal: boolean): 'json' | 'markdown' | null {
  if (format !== undefined) return choice('format', ['json', 'markdown'] as const, format);
  return isTerminal ? null : 'json';
}

/** The two ends of a range; `asked` begins the sentence that refuses any other text. */
export function rangeOf(text: string, asked: string): AskedRange {
  const ends = parseRange(text);
  if (ends === null)
    throw new UsageError(
      `${asked} two revisions or days with two dots between them, as v1.0..v2.0, or three, as main...topic.`,
    );
  return ends;
}
