import { historyProperties } from './histories';
import type { Property } from './property';
import { streamProperties } from './streams';
import { trailerProperties } from './trailers';

/** What is held against git, or reads what git prints. */
export function gitProperties(): readonly Property[] {
  return [...streamProperties(), ...trailerProperties(), ...historyProperties()];
}
