import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { usePage } from '../context';
import { Button } from '../parts/button';

/** Copies something of what is shown, and says that it did. */
export function CopyButton({ what, label }: { what: 'why' | 'commit'; label: string }) {
  const { post } = usePage();
  const [times, setTimes] = useState(0);
  const copy = () => {
    post({ type: 'copyExplanation', what });
    setTimes(times + 1);
  };
  return (
    <>
      <Button icon={times === 0 ? 'copy' : 'check'} onClick={copy}>
        {label}
      </Button>
      <span class="only-heard" role="status">
        {times === 0 ? '' : l10n.t('Copied')}
      </span>
    </>
  );
}
