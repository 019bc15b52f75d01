import * as l10n from '@vscode/l10n';
import type { Only } from '../../core/chart';
import { isoDate } from '../../core/report';
import { inert } from '../../core/text';
import { usePage } from '../context';
import { type CommitQuery, RECENT } from '../models/commit-list';
import type { Filtering } from '../parts/filter-button';
import { Icon } from '../parts/icon';
import { boundName } from '../words/bounds';
import { agentName, className, languageName, modelName, roleName } from '../words/nouns';

interface Props {
  readonly filtering: Filtering;
  readonly query: CommitQuery;
  readonly onQuery: (query: CommitQuery) => void;
}

/** What the page is narrowed to, and a way out of each. */
export function Chips({ filtering: { filter, clear }, query, onQuery }: Props) {
  const { format } = usePage();
  const day = (seconds: number) => format.day(isoDate(seconds));
  const { from, to } = query;
  const chips = [
    ...(filter === null ? [] : [{ text: filterText(filter), off: clear }]),
    ...(from === null && to === null
      ? []
      : [
          {
            text: datesText(from === null ? null : day(from), to === null ? null : day(to)),
            off: () => onQuery({ ...RECENT, which: query.which }),
          },
        ]),
  ];
  if (chips.length === 0) return null;
  // The chip is gone once it is pressed: the focus goes to what it narrowed.
  const take = (off: () => void) => {
    off();
    document.getElementById('trend')?.focus();
  };
  return (
    <ul class="chips" aria-label={l10n.t('Only this is shown')}>
      {chips.map(({ text, off }) => (
        <li key={text}>
          <button type="button" class="chip" onClick={() => take(off)} title={l10n.t('Show all again')}>
            <span>{text}</span>
            <Icon name="close" />
            <span class="only-heard">{l10n.t('Show all again')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function datesText(from: string | null, to: string | null): string {
  if (from === null) return l10n.t('Commits up to {0}', to ?? '');
  if (to === null) return l10n.t('Commits from {0} on', from);
  return from === to ? l10n.t('Commits of {0}', from) : l10n.t('Commits {0} to {1}', from, to);
}

/** A class, or a group of classes as the bar shows it. */
function groupName(name: string): string {
  if (name === 'declared') return boundName('low');
  return name === 'users' ? l10n.t('AI users, not declared') : className(name);
}

export function filterText({ kind, value }: Only): string {
  const texts: Record<Only['kind'], (value: string | null) => string> = {
    class: name => l10n.t('Class: {0}', groupName(name ?? '')),
    agent: name => l10n.t('Agent: {0}', agentName(name ?? '')),
    model: name => l10n.t('Model: {0}', modelName(name)),
    role: name => l10n.t('Role: {0}', roleName(name ?? '')),
    language: name => l10n.t('Language: {0}', name === null ? l10n.t('Other languages') : languageName(name)),
    folder: name =>
      l10n.t('Folder: {0}', name === null || name === '' ? l10n.t('All the rest') : inert(name)),
  };
  return texts[kind](value);
}
