import { type Organisation, sharesOfMember } from '../../core/organisation';
import { compareText } from '../../core/text';

type Member = Organisation['members'][number];

/** Members of an organisation come with most lines first; of those with equal shares the same. */
export function ordered(members: readonly Member[], by: 'size' | 'share'): readonly Member[] {
  if (by === 'size') return members;
  const share = (member: Member) => sharesOfMember(member).low ?? -1;
  return members.toSorted(
    (a, b) => share(b) - share(a) || b.living.counted - a.living.counted || compareText(a.id, b.id),
  );
}
