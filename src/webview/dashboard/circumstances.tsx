import * as l10n from '@vscode/l10n';
import type { Circumstance } from '../../core/report';
import { inert } from '../../core/text';
import { usePage } from '../context';
import { Empty, Section } from '../parts/section';
import { agentFileKind, commitsText, setUpName, span } from '../words/circumstances';
import type { PanelProps } from './panel';

/** What agents' files in the tree tell: beside the figures, in none of them. */
export function Circumstances({ report: { circumstances } }: PanelProps) {
  return (
    <Section
      title={l10n.t('Circumstances')}
      name="circumstances"
      note={l10n.t('A fact about the repository, in no share')}
    >
      {circumstances === null ? (
        <Empty>{l10n.t('The files are not known yet.')}</Empty>
      ) : circumstances.length === 0 ? (
        <Empty>{l10n.t('No agent’s file was ever on the main line.')}</Empty>
      ) : (
        <ul class="set-ups">
          {circumstances.map(entry => (
            <SetUpEntry key={entry.agent ?? ''} entry={entry} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function SetUpEntry({ entry }: { entry: Circumstance }) {
  const { format } = usePage();
  const { files, fileCount } = entry;
  return (
    <li>
      <p>
        <strong>{setUpName(entry.agent)}</strong> <span class="note">{span(entry, format)}</span>
      </p>
      <p>{commitsText(entry, format)}</p>
      <details>
        <summary>
          {fileCount.ever === 1 ? l10n.t('one file') : l10n.t('{0} files', format.count(fileCount.ever))}
        </summary>
        <ul class="examples">
          {files.map(file => (
            <li key={file.path}>
              <code>{inert(file.path)}</code>{' '}
              <span class="note">
                {agentFileKind(file.kind)}, {span(file, format)}
              </span>
            </li>
          ))}
        </ul>
        {fileCount.ever > files.length ? (
          <p class="note">{l10n.t('and {0} more', format.count(fileCount.ever - files.length))}</p>
        ) : null}
      </details>
    </li>
  );
}
