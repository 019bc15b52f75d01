import { declaredLines, sharesIn } from '../report';
import { grouped } from '../text';
import { code } from './escapes';
import { atLeast } from './numbers';
import type { Part, Told } from './told';
import { type Escape, toolText } from './words';

/** What the answers to a journal's questions are put together from: lists in Markdown, ours but for names. */

const ROLE_WORDS: Readonly<Record<string, string>> = {
  product: 'the software itself',
  test: 'tests',
  ci: 'continuous integration',
  instructions: 'instructions for agents',
  docs: 'documentation',
  config: 'configuration',
};

const [MOST_TOOLS, MOST_FILES] = [20, 10];

/** Null where none is named. */
export function toolList({ tools }: Told, safe: Escape): string | null {
  if (tools.length === 0) return null;
  const more = tools.length - MOST_TOOLS;
  const rows = tools.slice(0, MOST_TOOLS).map(tool => `- by ${toolText(tool, safe)}`);
  return [...rows, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

/** Each kind of file, with the declared share of its lines. */
export function roleList(told: Told): string {
  return told.roles
    .map(({ name, lines }) => `- ${ROLE_WORDS[name] ?? name}: ${partText(told, lines)}`)
    .join('\n');
}

function partText({ share }: Told, lines: Part['lines']): string {
  const all = `${grouped(lines.counted)} ${lines.counted === 1 ? 'line' : 'lines'}`;
  if (sharesIn({ share }, lines).low === null) return `${all}, of which it is not known`;
  const low = declaredLines(lines);
  return low === 0 ? `none of ${all}` : `${atLeast(low, lines.counted)} of ${all}`;
}

/** Files most of whose lines are declared, those with most lines first. Null where there is none. */
export function mostlyList({ files }: Told): string | null {
  const mostly = files
    .filter(({ lines }) => 2 * declaredLines(lines) > lines.counted)
    .sort((a, b) => declaredLines(b.lines) - declaredLines(a.lines));
  if (mostly.length === 0) return null;
  const rows = mostly
    .slice(0, MOST_FILES)
    .map(
      ({ name, lines }) =>
        `- in ${code(name)}: ${grouped(declaredLines(lines))} of ${grouped(lines.counted)}`,
    );
  const more = mostly.length - rows.length;
  return [...rows, ...(more > 0 ? [`- and ${grouped(more)} more files`] : [])].join('\n');
}

/** How AI took part, by what the commits or records say; none where no line is declared so. */
export function wayList({ lines: { agent, pair, assist } }: Told): string {
  const ways: readonly (readonly [number, string])[] = [
    [agent, 'by an AI under its own name, or recorded as its own line by line'],
    [pair, 'by a person who names an AI as co-author or generator'],
    [assist, 'by a person who declares help of an AI short of authorship'],
  ];
  const rows = ways.filter(([count]) => count > 0);
  return rows
    .map(([count, way]) => `- ${grouped(count)} ${count === 1 ? 'line' : 'lines'} ${way}`)
    .join('\n');
}
