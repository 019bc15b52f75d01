import * as l10n from '@vscode/l10n';
import { useEffect } from 'preact/hooks';
import { sharesIn } from '../../core/report';
import { compareText, inert } from '../../core/text';
import type { FolderEntry } from '../../protocol';
import { usePage } from '../context';
import { Icon } from '../parts/icon';
import { Empty, Section } from '../parts/section';
import { ShareRow, ShareTable } from '../parts/share-table';
import { useShortened } from '../parts/shortened';
import type { PanelProps } from './panel';

const AT_FIRST = 25;

interface Opening {
  readonly report: PanelProps['report'];
  readonly onFolder: (folder: string) => void;
}

export function Folders({ report, view: { folder }, change, folderAnswer }: PanelProps) {
  const { post } = usePage();
  const onFolder = (path: string) => change({ folder: path });
  // The answers of before hold no longer where the report is another.
  useEffect(() => post({ type: 'folder', folder }), [report, folder, post]);
  const entries = folderAnswer?.folder === folder ? folderAnswer.entries : null;
  return (
    <Section title={l10n.t('Folders')} name="folders">
      <Breadcrumb folder={folder} onFolder={onFolder} />
      {entries === null ? (
        <Empty>{l10n.t('Reading the folder…')}</Empty>
      ) : entries.length === 0 ? (
        <Empty>{l10n.t('No counted file lies here.')}</Empty>
      ) : (
        <Entries key={folder} report={report} entries={entries} onFolder={onFolder} />
      )}
    </Section>
  );
}

function Breadcrumb({ folder, onFolder }: Pick<Opening, 'onFolder'> & { folder: string }) {
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
      head={
        <button type="button" class="entry" onClick={open}>
          <Icon name={isFolder ? 'folder' : 'file'} />
          <span>{name}</span>
          <span class="only-heard">{isFolder ? l10n.t('folder') : l10n.t('open file')}</span>
        </button>
      }
      living={living}
      shares={sharesIn(report, living)}
    />
  );
}
