import { grouped } from '../text';
import { markdownText, numbers, table } from './markdown-text';
import type { Report } from './schema';

const MOST_ROWS = 10;

/** What every surface says of them. */
export const UNRECOGNISED_NOTE =
  'These look like marks of AI and are in no row of the catalogue: they decide nothing. A repository can add its own signs in .writes-itself.json.';

/** Empty where every mark that looks like AI is known. */
export function unrecognised({ unrecognised }: Report): string {
  if (unrecognised.length === 0) return '';
  const rows = unrecognised
    .slice(0, MOST_ROWS)
    .map(({ mark, commits, example }) => [
      markdownText(mark),
      grouped(commits),
      `\`${markdownText(example.slice(0, 12))}\``,
    ]);
  const more = unrecognised.length - rows.length;
  const rest = more > 0 ? `\n\nand ${grouped(more)} more` : '';
  return `## Marks that no sign knows\n\n${UNRECOGNISED_NOTE}\n\n${table(['mark', numbers('commits'), 'for example'], rows)}${rest}`;
}
