import * as l10n from '@vscode/l10n';
import type { ContentOf } from '../../protocol';
import { Empty } from '../parts/section';
import { Signs } from '../parts/signs';

/** The signs that were found, or what it says that none was. */
export function Evidence({ evidence }: Pick<ContentOf<'commit'>, 'evidence'>) {
  if (evidence.length === 0)
    return (
      <Empty>
        {l10n.t(
          'No sign of AI was found in this commit. That proves nothing: AI that leaves no trace cannot be seen.',
        )}
      </Empty>
    );
  return <Signs evidence={evidence} name="evidence" />;
}
