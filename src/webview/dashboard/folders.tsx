import * as l10n from '@vscode/l10n';
import { useEffect } from 'preact/hooks';
import { sharesOf } from '../../core/report';
import { compareText, inert } from '../../core/text';
import type { FolderEntry, ShownReport, ToPage } from '../../protocol';
import { usePage } from '../context';
import { Icon } from '../parts/icon';
import { Empty, Scroller, Section } from '../parts/section';
import { ShareCells, ShareHeads } from '../parts/share-cells';
import { useShortened } from '../parts/shortened';

const AT_FIRST = 25;

interface Props {
  /** The answers of before hold no longer where this is another. */
  readonly subject: ShownReport;
  readonly folder: string;
  readonly answer: Extract<ToPage, { type: 'folder' }> | null;
  readonly onFolder: (folder: string) => void;
}

export function Folders({ subject, folder, answer, onFolder }: Props) {
  const { post } = usePage();
  useEffect(() => post({ type: 'folder', folder }), [subject, folder, post]);
  const entries = answer?.folder === folder ? answer.entries : null;
  return (
    <Section title={l10n.t('Folders')} name="folders">
      <Breadcrumb folder={folder} onFolder={onFolder} />
      {entries === null ? (
        <Empty>{l10n.t('Reading the folder…')}</Empty>
      ) : entries.length === 0 ? (
        <Empty>{l10n.t('No counted file lies here.')}</Empty>
      ) : (
        <Entries key={folder} entries={entries} onFolder={onFolder} />
      )}
    </Section>
  );
}

function Breadcrumb({ folder, onFolder }: Pick<Props, 'folder' | 'onFolder'>) {
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

function Entries({ entries, onFolder }: { entries: readonly FolderEntry[] } & Pick<Props, 'onFolder'>) {
  const ordered = [...entries].sort(
    (a, b) => b.living.counted - a.living.counted || compareText(a.name, b.name),
  );
  const [shown, more] = useShortened(ordered, AT_FIRST);
  const title = l10n.t('Folders');
  return (
    <>
      <Scroller label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Name')}</th>
              <th scope="col" class="number">
                {l10n.t('Lines')}
              </th>
              <ShareHeads />
            </tr>
          </thead>
          <tbody>
            {shown.map(entry => (
              <Entry key={entry.path} entry={entry} onFolder={onFolder} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {more}
    </>
  );
}

function Entry({ entry, onFolder }: { entry: FolderEntry } & Pick<Props, 'onFolder'>) {
  const { format, post } = usePage();
  const { isFolder, path, name, living } = entry;
  const open = () => (isFolder ? onFolder(path) : post({ type: 'openFile', path }));
  return (
    <tr>
      <th scope="row">
        <button type="button" class="entry" onClick={open}>
          <Icon name={isFolder ? 'folder' : 'file'} />
          <span>{inert(name)}</span>
          <span class="only-heard">{isFolder ? l10n.t('folder') : l10n.t('open file')}</span>
        </button>
      </th>
      <td class="number">{format.count(living.counted)}</td>
      <ShareCells shares={sharesOf(living)} />
    </tr>
  );
}
