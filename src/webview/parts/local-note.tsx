import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { localText } from '../words/machine';

/** Beside the number, where some of it is known on this machine alone. */
export function LocalNote({ report }: { report: ShownReport }) {
  const { format } = usePage();
  const text = localText(report, format);
  return text === null ? null : <p class="note local-note">{text}</p>;
}
