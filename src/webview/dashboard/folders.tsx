import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { sharesIn } from '../../core/report';
import { compareText, inert } from '../../core/text';
import type { FolderEntry } from '../../protocol';
import { usePage } from '../context';
import { FilterButton, isSame } from '../parts/filter-button';
import { Empty, Section } from '../parts/section';
import { ShareRow, ShareTable } from '../parts/share-table';
import { useShortened } from '../parts/shortened';
import type { PanelProps } from './panel';
import { EntryName, isPartOfLines, PartEntries } from './part-entries';

const AT_FIRST = 25;

interface Opening {
  readonly report: PanelProps['report'];
  readonly onFolder: (folder: string) => void;
}

export function Folders({ report, view: { folder }, change, folderAnswer, filtering }: PanelProps) {
  const { filter } = filtering;
  const { post } = usePage();
  const onFolder = (path: string) => change({ folder: path });
  // The answers of before hold no longer where the report is another.
  useEffect(() => post({ type: 'folder', folder, filter }), [report, folder, filter, post]);
  const isAnswer = folderAnswer?.folder === folder && isSame(folderAnswer.filter, filter);
  const entries = isAnswer ? folderAnswer.entries : null;
  return (
    <Section title={l10n.t('Folders')} name="folders">
      <Breadcrumb folder={folder} onFolder={onFolder}>
        <OnlyHere report={report} folder={folder} filtering={filtering} />
      </Breadcrumb>
      {entries === null ? (
        <Empty>{l10n.t('Reading the folder…')}</Empty>
      ) : entries.length === 0 ? (
        <Empty>{l10n.t('No counted file lies here.')}</Empty>
      ) : filter !== null && isPartOfLines(filter) ? (
        <PartEntries key={folder} entries={entries} filter={filter} onFolder={onFolder} />
      ) : (
        <Entries key={folder} report={report} entries={entries} onFolder={onFolder} />
      )}
    </Section>
  );
}

/** Where the trend knows the folder the whole page can be narrowed to it. */
function OnlyHere({
  report,
  folder,
  filtering,
}: Pick<PanelProps, 'report' | 'filtering'> & { folder: string }) {
  const only = { kind: 'folder', value: folder } as const;
  if (folder === '' || !report.series.folders.some(known => known.folder === folder)) return null;
  return <FilterButton only={only} filtering={filtering} name={l10n.t('Only this folder')} />;
}

function Breadcrumb({
  folder,
  onFolder,
  children,
}: Pick<Opening, 'onFolder'> & { folder: string; children: ComponentChildren }) {
  const names = folder === '' ? [] : folder.split('/');
  const steps = [
    { name: l10n.t('All files'), path: '' },
    ...names.map((name, i) => ({ name: inert(name), path: names.slice(0, i + 1).join('/') })),
  ];
  return (
    <nav class="breadcrumb" aria-label={l10n.t('Folder')}>
      <ol>
        {steps.map(({ name, path }) => (
          <li key={path}>
            {path === folder ? (
              <span aria-current="location">{name}</span>
            ) : (
              <button type="button" class="text-button" onClick={() => onFolder(path)}>
                {name}
              </button>
            )}
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}

function Entries({ report, entries, onFolder }: { entries: readonly FolderEntry[] } & Opening) {
  const ordered = [...entries].sort(
    (a, b) => b.living.counted - a.living.counted || compareText(a.name, b.name),
  );
  const [shown, more] = useShortened(ordered, AT_FIRST);
  return (
    <>
      <ShareTable label={l10n.t('Folders')} of={l10n.t('Name')}>
        {shown.map(entry => (
          <Entry key={entry.path} report={report} entry={entry} onFolder={onFolder} />
        ))}
      </ShareTable>
      {more}
    </>
  );
}

function Entry({ report, entry, onFolder }: { entry: FolderEntry } & Opening) {
  const { post } = usePage();
  const { isFolder, path, living } = entry;
  const name = inert(entry.name);
  const open = () => (isFolder ? onFolder(path) : post({ type: 'openFile', path }));
  return (
    <ShareRow
      name={name}
      head={<EntryName name={name} isFolder={isFolder} onOpen={open} />}
      living={living}
      shares={sharesIn(report, living)}
    />
  );
}
