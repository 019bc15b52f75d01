import type { ClassGroup } from '../../core/model';
import type { Shares } from '../../core/report';

/** A share as a length of the whole. */
export const across = (share: number) => `${(100 * Math.min(1, Math.max(0, share))).toFixed(3)}%`;

/** Zero to all: declared strong, with AI users faint, the upper bound outlined. Its numbers must stand beside it as text. */
export function BandBar({
  shares,
  height = 8,
  onSegment,
}: {
  readonly shares: Shares;
  readonly height?: number;
  /** For the mouse; the names beside the bar do the same for everyone. */
  readonly onSegment?: ((group: ClassGroup) => void) | undefined;
}) {
  const { low, users, high } = shares;
  const clickOn = (group: ClassGroup) => onSegment && (() => onSegment(group));
  return (
    <svg class={onSegment ? 'bar clickable' : 'bar'} width="100%" height={height} aria-hidden="true">
      <rect class="bar-track" width="100%" height={height} />
      {low === null || high === null ? null : (
        <>
          <rect class="bar-high" y="0.5" width={across(high)} height={height - 1} />
          {users === null ? null : (
            // biome-ignore lint/a11y/noStaticElementInteractions: the names beside the bar do the same for everyone
            <rect class="bar-users" width={across(users)} height={height} onClick={clickOn('users')} />
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the names beside the bar do the same for everyone */}
          <rect class="bar-low" width={across(low)} height={height} onClick={clickOn('declared')} />
        </>
      )}
    </svg>
  );
}

/** A part of the longest in a list. */
export function LengthBar({ part }: { part: number }) {
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true">
      <rect class="bar-length" width={across(part)} height="8" />
    </svg>
  );
}

export function ProgressBar({ share, label }: { share: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
    >
      <svg class="bar progress" width="100%" height="4" aria-hidden="true">
        <rect class="bar-track" width="100%" height="4" />
        <rect class="bar-progress" width={across(share)} height="4" />
      </svg>
    </div>
  );
}
