import type { Report } from '../schema';
import { autonomyPanel } from './autonomy';
import { declarationsPanel } from './declarations';
import { declaringPanel } from './declaring';
import { durabilityPanel } from './durability';
import { growthPanel } from './growth';
import { milestonesPanel } from './milestones';
import { modelsPanel } from './models';
import type { LoopPanel } from './panel';
import { reachPanel } from './reach';
import { remainderPanel } from './remainder';
import { selfHostingPanel } from './self-hosting';
import type { Teller } from './teller';

/** Without what pages do not have. */
export type ToldReport = Pick<Report, 'trend' | 'milestones' | 'share' | 'living'>;
type Loop = NonNullable<Report['loop']>;

type Make = (report: ToldReport, loop: Loop, teller: Teller) => LoopPanel | null;

/** What is told of the loop besides its ladder, roles and overwriting: a row here is a panel on the dashboard, in HTML and in Markdown. */
export const LOOP_PANELS = {
  models: (_, loop, teller) => modelsPanel(loop, teller),
  milestones: milestonesPanel,
  autonomy: (_, loop, teller) => autonomyPanel(loop, teller),
  durability: (_, loop, teller) => durabilityPanel(loop, teller),
  selfHosting: (_, loop, teller) => selfHostingPanel(loop, teller),
  reach: (_, loop, teller) => reachPanel(loop, teller),
  growth: growthPanel,
  remainder: (_, loop, teller) => remainderPanel(loop, teller),
  declarations: (_, loop, teller) => declarationsPanel(loop, teller),
  declaring: declaringPanel,
} as const satisfies Readonly<Record<string, Make>>;

export type LoopPanelName = keyof typeof LOOP_PANELS;

/** These tell something where no commit declares AI, too, and where the history is cut. */
export const WITHOUT_AI = ['declaring'] as const satisfies readonly LoopPanelName[];
