import data from './catalogue.json';
import type { CatalogueData } from './catalogue-schema';
import { normaliseModel } from './models';
import { type Namer, namerOf } from './naming';

const ROWS = data as unknown as CatalogueData;
const LONGEST = 200;

const BY_RECORDED_NAME: ReadonlyMap<string, string> = new Map([
  ...ROWS.agents.map(({ id, name }) => [id, name] as const),
  ...ROWS.agents.flatMap(({ name, recorded = [] }) => recorded.map(tool => [tool, name] as const)),
]);

let namer: Namer | null = null;

/**
 * The agent that a recorder of lines means by `claude`, `cursor` or `claudeCode`, by display name; null where that is
 * none of ours, or a person of such a name.
 */
export const recordedAgent = remembering(tool => {
  const text = tool.trim();
  const known = BY_RECORDED_NAME.get(text.toLowerCase());
  if (known !== undefined) return known;
  namer ??= namerOf(ROWS);
  return namer.isPerson(text) ? null : namer.agentIn(text);
});

/** The model that a recorder names, as `vendor/name`. One in quotes is what somebody typed, and names none. */
export const recordedModel = remembering(model =>
  /^["']/.test(model) ? null : (normaliseModel(model)?.id ?? null),
);

/** So many names at most, few of which differ: a recorder repeats them for every line. */
const MOST_REMEMBERED = 1000;

function remembering(ask: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return long => {
    const text = long.slice(0, LONGEST);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
