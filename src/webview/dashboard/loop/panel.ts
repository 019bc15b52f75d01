import type { FunctionComponent } from 'preact';
import type { ShownReport } from '../../../protocol';
import type { DashboardView } from '../../models/saved-view';
import type { ChangeView } from '../use-view';

export type Loop = NonNullable<ShownReport['loop']>;

/** What each panel of the loop is given, of which it takes what it shows. AI has a part in the loop. */
export interface LoopProps {
  readonly report: ShownReport;
  readonly loop: Loop;
  readonly view: DashboardView;
  readonly change: ChangeView;
}

export type LoopPanel = FunctionComponent<LoopProps>;
