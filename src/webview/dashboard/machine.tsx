import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { ShownReport, ToPage } from '../../protocol';
import { usePage } from '../context';
import type { Format } from '../format';
import { Button } from '../parts/button';
import { ExplainedSection } from '../parts/explained-section';
import { Scroller } from '../parts/section';
import { boundName } from '../words/bounds';
import { aboutMachine, type Sessions, storeText } from '../words/machine';
import type { PanelProps } from './panel';

type Told = Extract<ToPage, { type: 'machine' }>;

/** What the sessions on this machine say, how much they can tell, and how to turn them on and off. */
export function Machine({ report, isWhole, machine }: PanelProps) {
  const { sessions } = report;
  if (machine === null) return null;
  return (
    <ExplainedSection
      title={l10n.t('This machine')}
      name="machine"
      note={l10n.t('Sessions that agents keep here; nobody else can count them again')}
      about={aboutMachine()}
    >
      {sessions === null ? (
        <Closed machine={machine} />
      ) : (
        <>
          <Changed report={report} without={isWhole ? machine.without : null} />
          <Stores sessions={sessions} />
          <Coverage report={report} sessions={sessions} />
          <Unasked tools={machine.unasked} />
          <Switches />
        </>
      )}
    </ExplainedSection>
  );
}

/** Nothing is read: why, and what one can do. */
function Closed({ machine: { isOn, isTrusted } }: { machine: Told }) {
  if (isOn)
    return (
      <>
        <p class="prose">
          {isTrusted
            ? l10n.t('The sessions are heard with the next analysis.')
            : l10n.t('In Restricted Mode no session is read.')}
        </p>
        <Switches />
      </>
    );
  return (
    <div class="offer">
      <p>
        {l10n.t(
          'Agents keep the edits that they made on this machine, also where no commit names them. Lines that are found again in commits can be told of here. Nothing is read before you agree, folder by folder.',
        )}
      </p>
      <Choose>{l10n.t('Read Agents’ Sessions…')}</Choose>
    </div>
  );
}

function Choose({ children }: { children: string }) {
  const { post } = usePage();
  return (
    <p>
      <Button onClick={() => post({ type: 'sessions', what: 'choose' })}>{children}</Button>
    </p>
  );
}

/** The three shares, as others get them and with these lines. */
function Changed({ report, without }: { report: ShownReport; without: Told['without'] }) {
  const { format } = usePage();
  if (without === null || report.share.low === null) return null;
  const rows = [
    [boundName('low'), without.low, report.share.low],
    [boundName('users'), without.users, report.share.users],
    [boundName('high'), without.high, report.share.high],
  ] as const;
  return (
    <Scroller label={l10n.t('What it changes in the number')}>
      <table class="figures-table machine-table">
        <caption>{l10n.t('What it changes in the number')}</caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t('Share')}</th>
            {[l10n.t('without'), l10n.t('with')].map(head => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after], i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[before, after].map((share, column) => (
                <td key={column} class="number">
                  {i === 2 ? format.upperPercent(share) : format.percent(share)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The tools, with their files and the days of their edits here. */
function Stores({ sessions: { stores, agents } }: { sessions: Sessions }) {
  const { format } = usePage();
  if (stores.length === 0) return <p class="prose">{l10n.t('No sessions were found.')}</p>;
  return (
    <ul class="machine-stores">
      {stores.map(store => (
        <li key={store.store}>
          <strong>{inert(store.agent)}</strong> <span class="note">{storeText(store, format)}</span>
          <p>{editsText(agents.find(({ agent }) => agent === store.agent) ?? null, format)}</p>
        </li>
      ))}
    </ul>
  );
}

function editsText(agent: Sessions['agents'][number] | null, format: Format): string {
  if (agent === null) return l10n.t('no edit of a file of this repository');
  const { sessions, edits, from, to } = agent;
  return l10n.t(
    'edits of files of this repository: {0}, in sessions: {1}, {2} to {3}',
    format.count(edits),
    format.count(sessions),
    format.day(from),
    format.day(to),
  );
}

/** How far the sessions reach, before anybody concludes from them. */
function Coverage({ report: { commits, living }, sessions }: { report: ShownReport; sessions: Sessions }) {
  const { count, percent } = usePage().format;
  const { edits, lines, passedOver } = sessions;
  const part = (some: number, all: number) => percent(all === 0 ? null : some / all);
  const rows: readonly (readonly [string, string])[] = [
    [
      l10n.t('Commits of their time'),
      l10n.t(
        '{0} of {1} ({2})',
        count(sessions.commits.inside),
        count(commits.counted),
        part(sessions.commits.inside, commits.counted),
      ),
    ],
    [l10n.t('Commits with lines found'), count(sessions.commits.matched)],
    [
      l10n.t('Edits found again'),
      l10n.t('{0} of {1} ({2})', count(edits.matched), count(edits.here), part(edits.matched, edits.here)),
    ],
    [
      l10n.t('Added lines found'),
      l10n.t(
        'as they are: {0}, set anew by a formatter: {1}, changed by hand: {2}',
        ...[lines.exact, lines.reformatted, lines.edited].map(count),
      ),
    ],
    [
      l10n.t('Living lines that rest on them'),
      `${count(living.basis.session)} (${part(living.basis.session, living.counted)})`,
    ],
    ...(passedOver === 0
      ? []
      : [[l10n.t('Lines of large files, not looked at'), count(passedOver)] as const]),
  ];
  return (
    <dl class="machine-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Unasked({ tools }: { tools: readonly string[] }) {
  const { list } = usePage().format;
  if (tools.length === 0) return null;
  return (
    <p class="note">
      {l10n.t('Not read, for you did not agree to it: folders of {0}.', list(tools.map(inert)))}
    </p>
  );
}

function Switches() {
  const { post } = usePage();
  return (
    <p class="machine-switches">
      <Button onClick={() => post({ type: 'sessions', what: 'choose' })}>{l10n.t('Choose Tools…')}</Button>
      <Button onClick={() => post({ type: 'sessions', what: 'forget' })}>
        {l10n.t('Stop Reading and Forget')}
      </Button>
    </p>
  );
}
