import * as l10n from '@vscode/l10n';
import { setUpOf } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import type { Format } from '../format';
import { type Story, storyOf } from '../models/story';
import type { Filtering } from '../parts/filter-button';
import { setUpName } from '../words/circumstances';
import { atLeastSince } from '../words/milestones';
import { agentName, roleName } from '../words/nouns';

interface Props {
  readonly report: ShownReport;
  readonly filtering: Filtering;
  readonly openMilestone: (id: string) => void;
  readonly onMethod: () => void;
}

interface Tile {
  readonly question: string;
  readonly answer: string;
  readonly more: string;
  /** What a click shows; null where there is nothing more to see. */
  readonly onClick: (() => void) | null;
}

/** The questions that follow the number, each with its answer in a line and a way to all of it. */
export function Tiles(props: Props) {
  const { format } = usePage();
  const story = storyOf(props.report);
  const tiles = [
    since(story, props, format),
    sure(props, format),
    agents(story, props, format),
    parts(story, props, format),
  ];
  return (
    <ul class="tiles">
      {tiles.map(tile => (
        <li key={tile.question} class="tile-cell">
          <TileBox tile={tile} />
        </li>
      ))}
    </ul>
  );
}

function TileBox({ tile: { question, answer, more, onClick } }: { tile: Tile }) {
  const content = (
    <>
      <span class="tile-question">{question}</span>
      <strong class="tile-answer">{answer}</strong>
      <span class="tile-more">{more}</span>
    </>
  );
  return onClick === null ? (
    <div class="tile">{content}</div>
  ) : (
    <button type="button" class="tile" onClick={onClick}>
      {content}
    </button>
  );
}

function since({ held, firstSign }: Story, { openMilestone }: Props, format: Format): Tile {
  const question = l10n.t('Since when');
  if (firstSign === null)
    return {
      question,
      answer: l10n.t('No sign yet'),
      more: l10n.t('No commit declares AI. That is no proof that none was used.'),
      onClick: null,
    };
  const first = l10n.t('First sign {0}', format.day(firstSign));
  if (held === null)
    return {
      question,
      answer: first,
      more: l10n.t('No threshold holds yet'),
      onClick: () => openMilestone('first-ai'),
    };
  const { milestone, threshold } = held;
  return {
    question,
    answer: atLeastSince(threshold, format.day(milestone.date), format),
    more: first,
    onClick: () => openMilestone(milestone.id),
  };
}

/** Without records of lines nothing measures the error: the bounds are all that is known. */
function sure({ report, onMethod }: Props, format: Format): Tile {
  const { percent, upperPercent } = format;
  const { share } = report;
  const { estimate } = share;
  return {
    question: l10n.t('How sure'),
    answer: share.low === null ? '–' : l10n.t('{0} to {1}', percent(share.low), upperPercent(share.high)),
    more:
      estimate !== null
        ? l10n.t(
            'estimated by records of lines: {0} ({1} to {2})',
            percent(estimate.value),
            percent(estimate.from),
            upperPercent(estimate.to),
          )
        : report.sessions !== null
          ? l10n.t('{0} with AI users; with sessions on this machine', percent(share.users))
          : report.living.basis.record > 0
            ? l10n.t('{0} with AI users; too few records of lines for an estimate', percent(share.users))
            : l10n.t('{0} with AI users; no record of lines to check it by', percent(share.users)),
    onClick: onMethod,
  };
}

const NAMED = 2;

function agents({ agents }: Story, { report, filtering }: Props, format: Format): Tile {
  const question = l10n.t('Which agent, assistance included');
  const [first, ...others] = agents;
  if (first === undefined)
    return { question, answer: l10n.t('None is named'), more: prepared(report), onClick: null };
  const written = ({ agent, share }: Story['agents'][number]) =>
    `${agentName(agent)} ${format.percent(share)}`;
  return {
    question,
    answer: written(first),
    more: listed(others.slice(0, NAMED).map(written), others.length - NAMED, format),
    onClick: () => filtering.set({ kind: 'agent', value: first.agent }),
  };
}

/** Where no commit names an agent its files may. */
function prepared(report: ShownReport): string {
  const setUp = setUpOf(report);
  if (setUp === null) return l10n.t('and no file of an agent lies in the tree');
  return l10n.t('but files of {0} lie in the tree', setUpName(setUp.agent));
}

function parts({ roles }: Story, { report, filtering }: Props, format: Format): Tile {
  const question = l10n.t('Which part');
  const [first, ...others] = roles;
  if (first === undefined) return { question, answer: '–', more: '', onClick: null };
  const { low } = report.share;
  const written = ({ role, share, most }: Story['roles'][number]) =>
    low === 0
      ? l10n.t('{0} up to {1}', roleName(role), format.upperPercent(most))
      : `${roleName(role)} ${format.percent(share)}`;
  if (low === 0)
    return {
      question,
      answer: l10n.t('No part declares any'),
      more: listed(roles.slice(0, NAMED).map(written), roles.length - NAMED, format),
      onClick: null,
    };
  return {
    question,
    answer: written(first),
    more: listed(others.slice(0, NAMED).map(written), others.length - NAMED, format),
    onClick: () => filtering.set({ kind: 'role', value: first.role }),
  };
}

function listed(names: readonly string[], more: number, format: Format): string {
  const rest = more > 0 ? [l10n.t('{0} more', format.count(more))] : [];
  return [...names, ...rest].join(' · ');
}
