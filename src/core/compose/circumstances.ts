import type { JudgedHistory } from '../attribution';
import {
  type AgentFile,
  AgentFiles,
  type Circumstance,
  type FileSpan,
  findCircumstances,
  SWITCHES,
} from '../circumstances';
import { displayPath } from '../files';
import type { RepositoryPlace } from '../git';
import { isoDate, type Report } from '../report';
import type { Rule } from '../rule';
import { compareText } from '../text';

/** So many files of each agent are named; the others are counted. */
const MOST_FILES = 8;

type Entries = NonNullable<Report['circumstances']>;

interface Input {
  readonly repository: { readonly place: RepositoryPlace; readonly rule: Rule };
  readonly judged: JudgedHistory;
  /** Null while no file is known. */
  readonly agentFiles: readonly FileSpan[] | null;
}

/** Single agents first, then what holds for several: those that are there, then those that went; each by date. */
export function circumstancesOf({ repository, judged, agentFiles }: Input): Report['circumstances'] {
  if (agentFiles === null) return null;
  const { place, rule } = repository;
  const { graph, mainline } = judged;
  const moment = (at: number) => ({
    date: isoDate(mainline.dates[at]!),
    commit: graph.ids[mainline.commits[at]!]!,
  });
  const first = graph.ids[mainline.commits[0]!]!;
  const isCut = place.shallow.includes(first) || judged.cut.includes(first);
  const began = (at: number) => ({ ...moment(at), earlier: at === 0 && isCut });
  const ended = (at: number | null) => (at === null ? null : moment(at));
  const entry = ({ agent, since, until, files, declared, unknown }: Circumstance): Entries[number] => {
    const there = files.filter(file => file.until === null);
    const gone = files.filter(file => file.until !== null);
    return {
      agent: agent === null ? null : nameOf(agent, rule),
      since: began(since),
      until: ended(until),
      files: examplesOf([...there, ...gone]).map(file => ({
        path: displayPath(file.path),
        kind: file.kind,
        since: began(file.since),
        until: ended(file.until),
      })),
      fileCount: { now: there.length, ever: files.length },
      commits: { declared, unknown },
    };
  };
  return findCircumstances(agentFiles, judged, rule, new AgentFiles()).map(entry).sort(inOrder);
}

/** One of each kind before others of it; in the order in which they came. */
function examplesOf(files: readonly AgentFile[]): AgentFile[] {
  const isFirst = (file: AgentFile) => files.find(({ kind }) => kind === file.kind) === file;
  const firsts = files.filter(isFirst);
  const chosen = new Set([...new Set([...firsts, ...files])].slice(0, MOST_FILES));
  return files.filter(file => chosen.has(file));
}

function inOrder(a: Entries[number], b: Entries[number]): number {
  return (
    Number(a.agent === null) - Number(b.agent === null) ||
    Number(a.until !== null) - Number(b.until !== null) ||
    compareText(a.since.date, b.since.date) ||
    compareText(a.agent ?? '', b.agent ?? '')
  );
}

function nameOf(id: string, { catalogue }: Rule): string {
  return catalogue.raw.agents.find(agent => agent.id === id)?.name ?? id;
}

/** Nothing where something is declared, or where there is nothing that it could be declared of. */
export function measurableOf(
  circumstances: Report['circumstances'],
  commits: Report['commits'],
  { catalogue }: Rule,
): Report['measurable'] {
  const there = circumstances?.filter(({ until }) => until === null) ?? [];
  const [first = { declared: commits.agent + commits.pair + commits.assist, unknown: commits.unknown }] =
    there.toSorted((a, b) => compareText(a.since.date, b.since.date)).map(({ commits }) => commits);
  if (circumstances === null || first.declared > 0 || first.unknown === 0) return [];
  const named = new Set(there.map(({ agent }) => agent));
  const switches = SWITCHES.flatMap(({ agent: id, setting }) => {
    const agent = catalogue.raw.agents.find(agent => agent.id === id)!.name;
    return named.has(agent) ? [{ code: 'switch' as const, agent, setting }] : [];
  });
  return [
    ...switches,
    { code: 'trailer', agent: null, setting: null },
    { code: 'override', agent: null, setting: null },
  ];
}
