import { type ChartReport, DEFAULT_VIEW, type TrendView } from '../view';
import { firstSign } from './events';

/** What a report is shown as at first. Where no commit shows a sign, what may be at the most is all there is to see. */
export function storyView({ milestones }: Pick<ChartReport, 'milestones'>): TrendView {
  if (firstSign(milestones) !== null) return DEFAULT_VIEW;
  return { ...DEFAULT_VIEW, hidden: DEFAULT_VIEW.hidden.filter(key => key !== 'high') };
}
