import * as l10n from '@vscode/l10n';
import type { FileOwner } from '../../protocol';
import { usePage } from '../context';
import { TextButton } from '../parts/button';
import { ClassBadge } from '../parts/class-badge';
import { ClassBar } from '../parts/class-bar';
import { useShortened } from '../parts/shortened';
import { dayOrUnknown } from '../words/dates';
import { subjectText } from '../words/nouns';

interface Props {
  /** Most lines first. */
  readonly owners: readonly FileOwner[];
  /** How many commits own any line. */
  readonly all: number;
  /** Of the file. */
  readonly lines: number;
  readonly onCommit: (commit: string) => void;
}

const AT_FIRST = 25;

export function Owners({ owners, all, lines, onCommit }: Props) {
  const { count } = usePage().format;
  const [shown, more] = useShortened(owners, AT_FIRST);
  const most = owners[0]?.lines ?? 1;
  return (
    <>
      <ol class="owners">
        {shown.map(owner => (
          <Owner key={owner.commit} owner={owner} lines={lines} most={most} onCommit={onCommit} />
        ))}
      </ol>
      {more}
      {more === null && all > owners.length ? (
        <p class="note">{l10n.t('{0} more commits own fewer lines each.', count(all - owners.length))}</p>
      ) : null}
    </>
  );
}

function Owner({
  owner: { commit, class: name, date, subject, lines: own },
  lines,
  most,
  onCommit,
}: { owner: FileOwner; most: number } & Pick<Props, 'lines' | 'onCommit'>) {
  const { format } = usePage();
  const { count, percent } = format;
  return (
    <li class="owner">
      <p class="owner-lines">
        <strong>{count(own)}</strong>
        <span class="note">{percent(own / lines)}</span>
        <ClassBar of={name} part={own / most} />
      </p>
      <div>
        <TextButton onClick={() => onCommit(commit)}>{subjectText(subject)}</TextButton>
        <p class="commit-line">
          <ClassBadge of={name} />
          <code class="note">{commit.slice(0, 8)}</code>
          <span class="note">{dayOrUnknown(date, format)}</span>
        </p>
      </div>
    </li>
  );
}
