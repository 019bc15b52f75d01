import type { FunctionComponent } from 'preact';
import type { ShownReport } from '../../protocol';
import type { PageState } from '../models/page-state';
import type { DashboardView } from '../models/saved-view';
import type { Filtering } from '../parts/filter-button';
import type { ChangeView } from './use-view';

/** What each panel is given, of which it takes what it shows. */
export interface PanelProps {
  readonly report: ShownReport;
  readonly view: DashboardView;
  readonly change: ChangeView;
  readonly filtering: Filtering;
  /** The last that came about a folder. */
  readonly folderAnswer: PageState['folder'];
  /** No figure of the report will grow any more. */
  readonly isWhole: boolean;
  /** What the reader asked for beside the report. */
  readonly background: Pick<PageState, 'definitions' | 'releases'>;
  /** What is read of sessions on this machine; null before that is told. */
  readonly machine: PageState['machine'];
  readonly openMilestone: (id: string) => void;
}

export type Panel = FunctionComponent<PanelProps>;
