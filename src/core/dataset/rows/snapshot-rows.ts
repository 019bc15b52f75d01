import type { CountedHistory } from '../../analysis';
import type { Counts, Split } from '../../report';
import type { Part, SnapshotRow } from '../tables/snapshots';
import { momentOf, monthOf } from './moments';

/** One count of a part; null where only sums are known of it. */
interface Cells {
  readonly agent: number | null;
  readonly pair: number | null;
  readonly assist: number | null;
  readonly unknown: number | null;
  readonly human: number | null;
  readonly automation: number | null;
  readonly users: number | null;
  readonly declared: number | null;
  readonly counted: number;
}

interface Three {
  readonly living: Cells;
  readonly added: Cells;
  readonly commits: Cells;
}

const NO_AGENT = { model: null as string | null, own: false };

/** Oldest first; of each state of the main line all parts of which there is or came anything. */
export function* snapshotRows({ report, samples, ships }: CountedHistory): Generator<SnapshotRow> {
  const { trend, series } = report;
  for (const [snapshot, entry] of trend.entries()) {
    const { date } = samples[snapshot]!;
    const next = samples[snapshot + 1]?.date;
    const moment = momentOf(date);
    const isLast = next === undefined || monthOf(next) !== moment.month;
    // Written out: there are as many as rows, and objects of computed names are slow.
    const row = (part: Part, value: string, { living, added, commits }: Three, agent = NO_AGENT) => ({
      snapshot,
      date: moment.date,
      time: moment.time,
      month: moment.month,
      iso_week: moment.iso_week,
      last_of_month: isLast,
      commit: entry.commit,
      part,
      value,
      model: agent.model,
      own_agent: agent.own,
      living_agent: living.agent,
      living_pair: living.pair,
      living_assist: living.assist,
      living_unknown: living.unknown,
      living_human: living.human,
      living_automation: living.automation,
      living_users: living.users,
      living_declared: living.declared,
      living_counted: living.counted,
      added_agent: added.agent,
      added_pair: added.pair,
      added_assist: added.assist,
      added_unknown: added.unknown,
      added_human: added.human,
      added_automation: added.automation,
      added_users: added.users,
      added_declared: added.declared,
      added_counted: added.counted,
      commits_agent: commits.agent,
      commits_pair: commits.pair,
      commits_assist: commits.assist,
      commits_unknown: commits.unknown,
      commits_human: commits.human,
      commits_automation: commits.automation,
      commits_users: commits.users,
      commits_declared: commits.declared,
      commits_counted: commits.counted,
    });
    yield row('all', '', {
      living: whole(entry.living),
      added: whole(entry.added),
      commits: whole(entry.commits),
    });
    for (const { role, living, added, commits } of series.roles) {
      const three = {
        living: whole(living[snapshot]!),
        added: sumsAt(added, snapshot),
        commits: sumsAt(commits, snapshot),
      };
      if (isAny(three)) yield row('role', role, three);
    }
    for (const [part, name, { living, added, commits }] of splitParts(series)) {
      const three = {
        living: sumsAt(living, snapshot),
        added: sumsAt(added, snapshot),
        commits: sumsAt(commits, snapshot),
      };
      if (isAny(three)) yield row(part, name, three);
    }
    for (const { agent, model, living, added, commits } of series.agents) {
      const three = {
        living: sums(null, living[snapshot]!),
        added: sums(null, added[snapshot]!),
        commits: sums(null, commits[snapshot]!),
      };
      if (isAny(three)) yield row('agent', agent, three, { model, own: ships.has(agent) });
    }
  }
}

type Series = CountedHistory['report']['series'];

function splitParts({ folders, languages }: Series) {
  return [
    ...folders.map(split => ['folder', split.folder, split] as const),
    ...languages.map(split => ['language', split.language ?? '', split] as const),
  ];
}

function isAny({ living, added, commits }: Three): boolean {
  return living.counted > 0 || added.counted > 0 || commits.counted > 0;
}

function whole({ agent, pair, assist, unknown, human, automation, users, counted }: Counts): Cells {
  return { agent, pair, assist, unknown, human, automation, users, declared: agent + pair, counted };
}

function sumsAt({ declared, counted }: Split, at: number): Cells {
  return sums(declared[at]!, counted[at]!);
}

function sums(declared: number | null, counted: number): Cells {
  return { ...UNKNOWN, declared, counted };
}

const UNKNOWN = {
  agent: null,
  pair: null,
  assist: null,
  unknown: null,
  human: null,
  automation: null,
  users: null,
};
