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
export function recordedAgent(tool: string): string | null {
  const text = tool.slice(0, LONGEST).trim();
  const known = BY_RECORDED_NAME.get(text.toLowerCase());
  if (known !== undefined) return known;
  namer ??= namerOf(ROWS);
  return namer.isPerson(text) ? null : namer.agentIn(text);
}

/** The model that a recorder names, as `vendor/name`. One in quotes is what somebody typed, and names none. */
export function recordedModel(model: string): string | null {
  return /^["']/.test(model) ? null : (normaliseModel(model)?.id ?? null);
}
