import { RUNG_STYLES, type RungKey, styleSwatch } from '../../core/chart';
import { drawn } from '../chart/drawn';

/** How a rung is filled, beside its name; `of` keeps apart what stands in several places of a page. */
export function RungSwatch({ rung, of }: { rung: RungKey; of: string }) {
  return (
    <span class="rung-swatch" aria-hidden="true">
      {drawn(styleSwatch(RUNG_STYLES[rung], `${of}-${rung}`))}
    </span>
  );
}
