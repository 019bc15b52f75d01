import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Only } from '../../core/chart';
import type { ToPage } from '../../protocol';
import { usePage } from '../context';
import {
  type CommitList,
  type CommitQuery,
  firstPage,
  nextPage,
  wishOf,
  withAnswer,
} from '../models/commit-list';

/** The commits of a query, asked for anew where `subject` changes; null is nothing to ask about. */
export function useCommits(
  answer: Extract<ToPage, { type: 'commits' }> | null,
  subject: string | null,
  { from, to, which }: CommitQuery,
  filter: Only | null,
): [CommitList | null, () => void] {
  const { post } = usePage();
  // A page that was loaded anew, or shows another repository, must not take the answers of before for its own.
  const requests = useRef(Date.now());
  const [list, setList] = useState<CommitList | null>(null);
  const ask = useCallback(
    (wanted: CommitList) => {
      setList(wanted);
      post(wishOf(wanted));
    },
    [post],
  );
  useEffect(() => {
    if (subject !== null) ask(firstPage({ from, to, which }, filter, ++requests.current));
  }, [subject, from, to, which, filter, ask]);
  useEffect(() => {
    if (answer !== null) setList(last => (last === null ? null : withAnswer(last, answer)));
  }, [answer]);
  const more = () => {
    if (list !== null) ask(nextPage(list, ++requests.current));
  };
  return [list, more];
}
