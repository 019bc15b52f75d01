import * as l10n from '@vscode/l10n';
import type { Only } from '../../core/chart';
import { inClass } from '../../core/report';
import { inert } from '../../core/text';
import type { FolderEntry } from '../../protocol';
import { usePage } from '../context';
import { LengthBar } from '../parts/bars';
import { Icon } from '../parts/icon';
import { Empty, Scroller } from '../parts/section';
import { useShortened } from '../parts/shortened';
import { TableRow } from '../parts/table-row';
import { filterText } from './chips';

const AT_FIRST = 25;

/** A class, an agent or a model is a part of a file's lines; of a role, language or folder whole files are. */
export function isPartOfLines({ kind }: Only): boolean {
  return kind === 'class' || kind === 'agent' || kind === 'model';
}

interface Props {
  /** Most lines of the part first. */
  readonly entries: readonly FolderEntry[];
  readonly filter: Only;
  readonly onFolder: (folder: string) => void;
}

/** How many lines of each file and folder are of the part that is looked at. */
export function PartEntries({ entries, filter, onFolder }: Props) {
  const counted = entries
    .map(entry => ({ entry, lines: linesOf(entry, filter) }))
    .filter(({ lines }) => lines > 0);
  const [shown, more] = useShortened(counted, AT_FIRST);
  if (counted.length === 0) return <Empty>{l10n.t('No line of it lies here.')}</Empty>;
  const name = filterText(filter);
  return (
    <>
      <Scroller label={name}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{l10n.t('Name')}</th>
              <th scope="col" class="number main-column">
                {l10n.t('Lines')}
              </th>
              <th scope="col" class="bar-column">
                <span class="only-heard">{l10n.t('Share as a bar')}</span>
              </th>
              <th scope="col" class="number bound-users">
                {l10n.t('of its lines')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ entry, lines }) => (
              <Row key={entry.path} entry={entry} lines={lines} onFolder={onFolder} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {more}
    </>
  );
}

function linesOf({ living, of = 0 }: FolderEntry, { kind, value }: Only): number {
  return kind === 'class' ? inClass(living, value) : of;
}

function Row({ entry, lines, onFolder }: { entry: FolderEntry; lines: number } & Pick<Props, 'onFolder'>) {
  const { format, post } = usePage();
  const { isFolder, path, living } = entry;
  const name = inert(entry.name);
  const share = format.percent(living.counted === 0 ? null : lines / living.counted);
  const open = () => (isFolder ? onFolder(path) : post({ type: 'openFile', path }));
  return (
    <TableRow
      name={name}
      head={<EntryName name={name} isFolder={isFolder} onOpen={open} />}
      told={[{ label: l10n.t('of its lines'), value: share }]}
    >
      <td class="number strong main-column">{format.count(lines)}</td>
      <td class="bar-column">
        <LengthBar part={living.counted === 0 ? 0 : lines / living.counted} />
      </td>
      <td class="number bound-users">{share}</td>
    </TableRow>
  );
}

export function EntryName({
  name,
  isFolder,
  onOpen,
}: {
  readonly name: string;
  readonly isFolder: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" class="entry" onClick={onOpen}>
      <Icon name={isFolder ? 'folder' : 'file'} />
      <span>{name}</span>
      <span class="only-heard">{isFolder ? l10n.t('folder') : l10n.t('open file')}</span>
    </button>
  );
}
