import * as l10n from '@vscode/l10n';
import { setUpOf } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { setUpLine } from '../words/circumstances';

/** The one line beside the number: for which agents the repository is set up, and how much says nothing since. */
export function SetUp({ report }: { report: ShownReport }) {
  const { format } = usePage();
  const setUp = setUpOf(report);
  if (setUp === null) return null;
  return (
    <p class="note set-up">
      {setUpLine(setUp, format)}. {l10n.t('In no share.')}
    </p>
  );
}
