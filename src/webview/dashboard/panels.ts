import { Agents } from './agents';
import { Circumstances } from './circumstances';
import { Definitions } from './definitions/definitions';
import { Folders } from './folders';
import { HowSure } from './how-sure';
import { Languages } from './languages';
import { Machine } from './machine';
import { Milestones } from './milestones';
import type { Panel } from './panel';
import { Problems } from './problems';
import { Releases } from './releases';
import { Roles } from './roles';
import { Unrecognised } from './unrecognised';

/** The panels below the trend: column by column, each from the top. */
export const COLUMNS: readonly (readonly Panel[])[] = [
  [Agents, Circumstances, Roles, Languages, Releases],
  [HowSure, Machine, Definitions, Folders, Milestones, Unrecognised, Problems],
];
