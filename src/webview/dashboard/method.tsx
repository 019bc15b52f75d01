import * as l10n from '@vscode/l10n';
import { inert, visible } from '../../core/text';
import { DAY } from '../../core/time';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { boundName } from '../words/bounds';
import { incompleteReason } from '../words/completeness';
import { localText } from '../words/machine';
import { leftOutReason } from '../words/nouns';
import { ruleSentence } from '../words/rule';

const MOST_FILES = 3;

/** How the number is made: enough to recompute it by hand. */
export function Method({ report }: { report: ShownReport }) {
  const { count } = usePage().format;
  const { rule, living, repository, generatedBy } = report;
  const declared = living.agent + living.pair;
  return (
    <div class="method">
      <dl>
        <dt>{boundName('low')}</dt>
        <dd>
          {l10n.t(
            '(agent {0} + pair {1}) / counted {2}',
            count(living.agent),
            count(living.pair),
            count(living.counted),
          )}
        </dd>
        <dt>{boundName('users')}</dt>
        <dd>
          {l10n.t(
            '(declared {0} + assist {1} + unknown by people who use AI {2}) / counted',
            count(declared),
            count(living.assist),
            count(living.users),
          )}
        </dd>
        <dt>{boundName('high')}</dt>
        <dd>
          {l10n.t(
            '(counted {0} − proved human {1} − automation {2}) / counted',
            count(living.counted),
            count(living.human),
            count(living.automation),
          )}
        </dd>
        <dt>{l10n.t('Counted')}</dt>
        <dd>{l10n.t('{0} lines of the files at the head that are not left out', count(living.counted))}</dd>
        <dt>{l10n.t('Commits')}</dt>
        <dd>
          {l10n.t(
            '{0} in the history of the head; {1} of them are no merges, and only these are counted. While an analysis runs, commits that only releases lead to are judged, too.',
            count(repository.commits),
            count(report.commits.counted),
          )}
        </dd>
        <Quarter headDate={repository.headDate} />
        <dt>{l10n.t('Classes rest on')}</dt>
        <dd>
          <Bases living={living} />
        </dd>
        <Local report={report} />
        <dt>{l10n.t('Rule')}</dt>
        <dd>
          {inert(rule.id)} <code class="hash">{rule.hash}</code>
        </dd>
        <dt>{l10n.t('Made by')}</dt>
        <dd>{inert(`${generatedBy.name} ${generatedBy.version}`)}</dd>
        <dt>{l10n.t('History')}</dt>
        <dd>
          {repository.complete
            ? l10n.t('Complete')
            : repository.reasons.map(reason => <p key={reason}>{incompleteReason(reason)}</p>)}
        </dd>
      </dl>
      <LeftOut living={living} />
      <p>
        {l10n.t(
          'No share is told of single people, on purpose: it would rank them by how openly they declare AI, not by how much of it they use.',
        )}
      </p>
      {report.past !== null && <PastRules past={report.past} />}
      <Sentences summary={rule.summary} />
    </div>
  );
}

/** That some of it is known here alone, and what that means for whoever is told. */
function Local({ report }: { report: ShownReport }) {
  const text = localText(report, usePage().format);
  if (text === null) return null;
  return (
    <>
      <dt>{l10n.t('This machine')}</dt>
      <dd>
        {text}. {l10n.t('Exports, comparisons and what agents are told leave it out.')}
      </dd>
    </>
  );
}

/** How many living lines have their class from where; what there is none of is left out. */
function Bases({ living }: { living: ShownReport['living'] }) {
  const { count, percent, list } = usePage().format;
  const { basis, counted } = living;
  const part = (lines: number) => [count(lines), percent(counted === 0 ? null : lines / counted)] as const;
  const parts = [
    basis.record > 0 && l10n.t('{0} lines ({1}) on what tools recorded line by line', ...part(basis.record)),
    basis.session > 0 &&
      l10n.t('{0} lines ({1}) on sessions of agents on this machine', ...part(basis.session)),
    basis.commit > 0 && l10n.t('{0} lines ({1}) on what their commits say', ...part(basis.commit)),
    basis.squash > 0 && l10n.t('{0} lines ({1}) on a commit that joined several', ...part(basis.squash)),
    basis.none > 0 && l10n.t('{0} lines ({1}) on nothing', ...part(basis.none)),
  ];
  return <>{list(parts.filter(text => text !== false))}</>;
}

/** Which 91 days are meant: a report knows no clock. */
function Quarter({ headDate }: Pick<ShownReport['repository'], 'headDate'>) {
  const { day } = usePage().format;
  if (headDate === null) return null;
  const first = new Date(Date.parse(headDate) - 91 * DAY * 1000).toISOString();
  return (
    <>
      <dt>{l10n.t('Last 91 days')}</dt>
      <dd>{l10n.t('{0} to {1}, the date of the head; not those before today', day(first), day(headDate))}</dd>
    </>
  );
}

/** In English where another version wrote them. */
function Sentences({ summary }: { summary: readonly string[] }) {
  const { format } = usePage();
  return (
    <ul class="rule">
      {summary.map(sentence => {
        const known = ruleSentence(sentence, format);
        return (
          <li key={sentence} lang={known === null ? 'en' : undefined}>
            {known ?? visible(sentence)}
          </li>
        );
      })}
    </ul>
  );
}

/** Past dates are counted by today's attributes: since when they are so, and what that moves. */
function PastRules({ past }: { past: NonNullable<ShownReport['past']> }) {
  const { count, day, list } = usePage().format;
  const shown = past.files.slice(0, MOST_FILES).map(inert);
  const more = past.files.length - shown.length;
  const files = more === 0 ? shown : [...shown, l10n.t('{0} more', count(more))];
  return (
    <p>
      {l10n.t(
        'The trend before {0} is counted by these files as they are at the head: {1}.',
        day(past.since.date),
        list(files),
      )}
      {past.ends.map(end => (
        <span key={end.commit}>
          {' '}
          {end.onlyNow + end.onlyThen === 0
            ? l10n.t('By those of its own time, {0} would count the same lines.', day(end.date))
            : l10n.t(
                'By those of its own time, {0} would count {1} lines fewer and {2} more.',
                day(end.date),
                count(end.onlyNow),
                count(end.onlyThen),
              )}
        </span>
      ))}
    </p>
  );
}

function LeftOut({ living }: { living: ShownReport['living'] }) {
  const { count } = usePage().format;
  const reasons = Object.keys(living.excludedFiles) as (keyof typeof living.excludedFiles)[];
  if (reasons.length === 0) return <p>{l10n.t('Nothing was left out.')}</p>;
  return (
    <table class="small-table">
      <caption>{l10n.t('Left out')}</caption>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Reason')}</th>
          <th scope="col" class="number">
            {l10n.t('Lines')}
          </th>
          <th scope="col" class="number">
            {l10n.t('Files')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(reason => (
          <tr key={reason}>
            <th scope="row">{leftOutReason(reason)}</th>
            <td class="number">{count(living.excluded[reason] ?? 0)}</td>
            <td class="number">{count(living.excludedFiles[reason] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
