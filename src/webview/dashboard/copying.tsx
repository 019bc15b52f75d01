import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { badgeMarkdown } from '../../core/quote';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import type { DashboardView } from '../models/saved-view';
import { storyOf } from '../models/story';
import { TextButton } from '../parts/button';
import { quotedSentence } from '../words/story';
import { copyCard } from './copy-card';

/** The number to take along, in one click each. */
export function Copying({ report, view }: { report: ShownReport; view: DashboardView }) {
  const { format, post } = usePage();
  const [said, say] = useState('');
  const copy = (text: string) => {
    post({ type: 'copy', text });
    say(l10n.t('Copied'));
  };
  const image = () => {
    say(l10n.t('Drawing…'));
    void copyCard(report, post).then(copied =>
      say(copied ? l10n.t('Copied') : l10n.t('Choose where to save it')),
    );
  };
  return (
    <span class="copying">
      <span>{l10n.t('Copy:')}</span>
      <TextButton onClick={() => copy(quotedSentence(report, storyOf(report), format))}>
        {l10n.t('sentence')}
      </TextButton>
      <TextButton onClick={image}>{l10n.t('image')}</TextButton>
      <TextButton onClick={() => copy(badgeMarkdown(report))}>{l10n.t('badge')}</TextButton>
      <TextButton
        onClick={() => {
          post({ type: 'copyLink', view });
          say(l10n.t('Copied'));
        }}
      >
        {l10n.t('link')}
      </TextButton>
      <span class="note" role="status">
        {said}
      </span>
    </span>
  );
}
