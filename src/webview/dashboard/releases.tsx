import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { Empty, Scroller, Section } from '../parts/section';
import { ShareCells, ShareHeads, sharesTold } from '../parts/share-cells';
import { useShortened } from '../parts/shortened';
import { TableRow } from '../parts/table-row';
import type { PanelProps } from './panel';

type Release = ShownReport['releases'][number];

const AT_FIRST = 20;

interface Opening {
  readonly onOpen: PanelProps['openMilestone'];
}

/** New lines of each release, the newest first. */
export function Releases({ report, openMilestone }: PanelProps) {
  const { post } = usePage();
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
      {report.releases.length < 2 ? null : (
        <p class="note">
          <TextButton onClick={() => post({ type: 'reportReleases' })}>
            {l10n.t('Report on all releases, by role of files…')}
          </TextButton>
        </p>
      )}
    </Section>
  );
}

function ReleaseTable({ releases, onOpen }: Opening & { releases: readonly Release[] }) {
  return (
    <table class="figures-table dated">
      <thead>
        <tr>
          <th scope="col">{l10n.t('Release')}</th>
          <th scope="col" class="date">
            {l10n.t('Date')}
          </th>
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
  const { format } = usePage();
  const [name, date, lines] = [
    inert(release.to),
    format.day(release.date),
    format.count(release.lines.counted),
  ];
  const told = [
    { label: null, value: date },
    { label: l10n.t('New lines'), value: lines },
    ...sharesTold(release.share, format),
  ];
  const head = <TextButton onClick={() => onOpen(`release:${release.to}`)}>{name}</TextButton>;
  return (
    <TableRow name={name} head={head} told={told}>
      <td class="date">{date}</td>
      <td class="number">{lines}</td>
      <ShareCells shares={release.share} />
    </TableRow>
  );
}
