import * as l10n from '@vscode/l10n';
import type { Only } from '../../core/chart';
import { isoDate } from '../../core/report';
import { usePage } from '../context';
import { type CommitList, type CommitQuery, hasMore, RECENT, sameQuery } from '../models/commit-list';
import { Button, TextButton } from '../parts/button';
import { Empty, Section } from '../parts/section';
import { Toggle } from '../parts/segmented';
import { CommitItem } from './commit-item';

interface Props {
  readonly list: CommitList | null;
  readonly query: CommitQuery;
  readonly filter: Only | null;
  readonly onQuery: (query: CommitQuery) => void;
  readonly onMore: () => void;
}

export function Commits({ list, query, filter, onQuery, onMore }: Props) {
  const { count } = usePage().format;
  const open = query.from === null && query.to === null;
  return (
    <Section title={useTitle(query)} name="commits">
      <div class="commit-controls">
        {filter?.kind === 'class' ? null : (
          <Toggle
            label={l10n.t('AI only')}
            checked={query.which === 'ai'}
            onChange={only => onQuery({ ...query, which: only ? 'ai' : 'all' })}
          />
        )}
        <p class="note" role="status">
          {list === null || list.total === null
            ? ''
            : list.total === 1
              ? l10n.t('1 commit')
              : l10n.t('{0} commits', count(list.total))}
        </p>
        {open || sameQuery(query, RECENT) ? null : (
          <TextButton onClick={() => onQuery(RECENT)}>{l10n.t('Recent AI commits')}</TextButton>
        )}
      </div>
      {list === null || list.total === null ? (
        <Empty>
          {list?.waiting === false ? l10n.t('The commits could not be read.') : l10n.t('Reading commits…')}
        </Empty>
      ) : null}
      <About filter={filter} unread={list?.unread ?? 0} />
      {list?.total === 0 ? (
        <Empty>
          {filter === null ? emptyText(query) : l10n.t('No commit of this kind lies in these dates.')}
        </Empty>
      ) : null}
      {list === null || list.rows.length === 0 ? null : (
        <ol class="commits">
          {list.rows.map(row => (
            <CommitItem key={row.commit} row={row} />
          ))}
        </ol>
      )}
      {list !== null && hasMore(list) ? <Button onClick={onMore}>{l10n.t('Show More')}</Button> : null}
    </Section>
  );
}

/** What a list by a part of the tree is, and what it lacks. */
function About({ filter, unread }: { filter: Only | null; unread: number }) {
  const { count } = usePage().format;
  const isPartOfTree = filter !== null && ['role', 'language', 'folder'].includes(filter.kind);
  return (
    <>
      {isPartOfTree ? (
        <p class="note">
          {l10n.t(
            'All that changed a file of it; the chart counts a commit once, where it added most lines.',
          )}
        </p>
      ) : null}
      {unread === 0 ? null : (
        <p class="note">
          {l10n.t('Parts of the repository are missing: of {0} commits it is not known.', count(unread))}
        </p>
      )}
    </>
  );
}

/** Commits are chosen by the day on which the main line took them in; each shows its own date. */
function useTitle({ from, to, which }: CommitQuery): string {
  const { day } = usePage().format;
  const date = (seconds: number) => day(isoDate(seconds));
  if (from !== null && to !== null)
    return date(from) === date(to)
      ? l10n.t('Commits that landed on {0}', date(from))
      : l10n.t('Commits that landed from {0} to {1}', date(from), date(to));
  if (to !== null) return l10n.t('Commits that landed up to {0}', date(to));
  if (from !== null) return l10n.t('Commits that landed from {0} on', date(from));
  return which === 'ai' ? l10n.t('Recent AI commits') : l10n.t('Recent commits');
}

function emptyText({ from, to, which }: CommitQuery): string {
  if (which === 'all') return l10n.t('No commit lies in these dates.');
  return from === null && to === null
    ? l10n.t('No commit here declares an AI.')
    : l10n.t('No commit in these dates declares an AI.');
}
