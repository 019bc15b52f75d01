import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { Empty, Scroller, Section } from '../parts/section';
import { ShareCells, ShareHeads } from '../parts/share-cells';
import { useShortened } from '../parts/shortened';
import type { PanelProps } from './panel';

type Release = ShownReport['releases'][number];

const AT_FIRST = 20;

interface Opening {
  readonly onOpen: PanelProps['openMilestone'];
}

/** New lines of each release, the newest first. */
export function Releases({ report, openMilestone }: PanelProps) {
  const [shown, more] = useShortened(report.releases.toReversed(), AT_FIRST);
  const title = l10n.t('Releases');
  return (
    <Section title={title} name="releases" note={l10n.t('Lines that are new in each')}>
      {shown.length === 0 ? (
        <Empty>{l10n.t('No release tag leads to this history.')}</Empty>
      ) : (
        <Scroller label={title}>
          <ReleaseTable releases={shown} onOpen={openMilestone} />
        </Scroller>
      )}
      {more}
    </Section>
  );
}

function ReleaseTable({ releases, onOpen }: Opening & { releases: readonly Release[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Release')}</th>
          <th scope="col">{l10n.t('Date')}</th>
          <th scope="col" class="number">
            {l10n.t('New lines')}
          </th>
          <ShareHeads />
        </tr>
      </thead>
      <tbody>
        {releases.map(release => (
          <Row key={release.to} release={release} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ release, onOpen }: { release: Release } & Opening) {
  const { count, day } = usePage().format;
  return (
    <tr>
      <th scope="row">
        <TextButton onClick={() => onOpen(`release:${release.to}`)}>{inert(release.to)}</TextButton>
      </th>
      <td class="date">{day(release.date)}</td>
      <td class="number">{count(release.lines.counted)}</td>
      <ShareCells shares={release.share} />
    </tr>
  );
}
