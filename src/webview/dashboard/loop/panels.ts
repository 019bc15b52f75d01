import { WITHOUT_AI } from '../../../core/report';
import { Closure } from './closure';
import { Ladder } from './ladder';
import { Overwriting } from './overwriting';
import type { LoopPanel } from './panel';
import { told } from './told-panel';

/** Where no commit declares AI, or the history is cut. */
export const EVEN_WITHOUT_AI: readonly LoopPanel[] = WITHOUT_AI.map(told);

/** As wide as the page, from the top. */
export const WIDE: readonly LoopPanel[] = [Ladder];

/** Below them: column by column, each from the top. */
export const COLUMNS: readonly (readonly LoopPanel[])[] = [
  [Closure, told('milestones'), told('selfHosting'), told('durability'), told('remainder')],
  [
    Overwriting,
    told('models'),
    told('autonomy'),
    told('reach'),
    told('growth'),
    told('declarations'),
    told('declaring'),
  ],
];
