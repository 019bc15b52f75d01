import { Agents } from './agents';
import { Folders } from './folders';
import { Milestones } from './milestones';
import type { Panel } from './panel';
import { Problems } from './problems';
import { Releases } from './releases';
import { Roles } from './roles';

/** The panels below the trend: column by column, each from the top. */
export const COLUMNS: readonly (readonly Panel[])[] = [
  [Agents, Roles, Releases],
  [Folders, Milestones, Problems],
];
