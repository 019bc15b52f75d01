import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'preact/hooks';
import { type FileRole, ROLES } from '../../core/model';
import { inert, visible } from '../../core/text';
import type { ReleasesTold, ShownRelease } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { Making } from '../parts/making';
import { Empty, Scroller, Section } from '../parts/section';
import { Select } from '../parts/segmented';
import { ShareCells, ShareHeads, sharesTold } from '../parts/share-cells';
import { useShortened } from '../parts/shortened';
import { TableRow } from '../parts/table-row';
import { dayOrUnknown } from '../words/dates';
import { roleName } from '../words/nouns';
import type { PanelProps } from './panel';

const AT_FIRST = 20;

interface Opening {
  readonly onOpen: PanelProps['openMilestone'];
}

/** New lines of each release, the newest first; of files of one role where the reader chooses one. */
export function Releases({ report, isWhole, background, openMilestone }: PanelProps) {
  const { post } = usePage();
  const [role, choose] = useRole(report, isWhole);
  const several = report.releases.length > 1;
  const told = background.releases;
  const isOf = told?.role === role && told.head === report.repository.head && told.rule === report.rule.hash;
  return (
    <Section
      title={l10n.t('Releases')}
      name="releases"
      note={l10n.t('Lines that are new in each')}
      action={several && isWhole ? <RoleSelect role={role} onChoose={choose} /> : null}
    >
      {report.releases.length === 0 ? (
        <Empty>{l10n.t('No release tag leads to this history.')}</Empty>
      ) : role === null ? (
        <Listed key="" releases={report.releases} onOpen={openMilestone} />
      ) : (
        <OfRole key={role} told={isOf ? told : null} onOpen={openMilestone} />
      )}
      {several ? (
        <p class="note">
          <TextButton onClick={() => post({ type: 'reportReleases' })}>
            {l10n.t('Report on all releases, by role of files…')}
          </TextButton>
        </p>
      ) : null}
    </Section>
  );
}

/** The role whose lines are asked for; null: all files, which the report has. */
function useRole({ repository: { head }, rule: { hash } }: PanelProps['report'], isWhole: boolean) {
  const { post } = usePage();
  const [role, setRole] = useState<FileRole | null>(null);
  useEffect(() => {
    if (role !== null && isWhole) post({ type: 'releases', role });
  }, [role, isWhole, head, hash, post]);
  const choose = (chosen: FileRole | null) => {
    if (chosen === null) post({ type: 'stop', what: 'releases' });
    setRole(chosen);
  };
  return [role, choose] as const;
}

function RoleSelect({
  role,
  onChoose,
}: {
  role: FileRole | null;
  onChoose: (role: FileRole | null) => void;
}) {
  const all = { value: 'all' as const, label: l10n.t('All files') };
  const choices = [all, ...ROLES.map(value => ({ value, label: roleName(value) }))];
  return (
    <Select
      label={l10n.t('Files')}
      choices={choices}
      value={role ?? 'all'}
      onChange={value => onChoose(value === 'all' ? null : value)}
    />
  );
}

function OfRole({ told, onOpen }: Opening & { told: ReleasesTold | null }) {
  const label = l10n.t('Releases by role of files');
  if (told === null) return null;
  const { state } = told;
  switch (state.kind) {
    case 'making':
      return <Making state={state} label={label} stop={{ type: 'stop', what: 'releases' }} />;
    case 'none':
      return (
        <Empty>{state.problem === null ? l10n.t('Stopped before the end.') : visible(state.problem)}</Empty>
      );
    case 'made':
      return <Listed releases={state.releases} onOpen={onOpen} />;
  }
}

function Listed({ releases, onOpen }: Opening & { releases: readonly ShownRelease[] }) {
  const [shown, more] = useShortened(releases.toReversed(), AT_FIRST);
  return (
    <>
      <Scroller label={l10n.t('Releases')}>
        <ReleaseTable releases={shown} onOpen={onOpen} />
      </Scroller>
      {more}
    </>
  );
}

function ReleaseTable({ releases, onOpen }: Opening & { releases: readonly ShownRelease[] }) {
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

function Row({ release, onOpen }: { release: ShownRelease } & Opening) {
  const { format } = usePage();
  const [name, date, lines] = [
    inert(release.to),
    dayOrUnknown(release.date, format),
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
