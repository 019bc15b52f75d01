import { plain, short } from '../quote';
import {
  type Counts,
  declaredLines,
  isPartlyRecorded,
  type Portion,
  type Report,
  type Shares,
} from '../report';

/** Where a ref pointed that the figures heed. */
export type Tip = Report['records']['refs'][number];

export interface Tool {
  readonly agent: string;
  readonly models: readonly string[];
  readonly lines: number;
}

export interface Part {
  readonly name: string;
  readonly lines: Counts;
}

/**
 * All that a disclosure is made from: a report, or what came between two revisions. Texts of the repository are of one
 * line and hold nothing that hides or reorders others; each form escapes them besides.
 */
export interface Told {
  readonly repository: string;
  /** Full hex object id, and its committer date; null where git has none. */
  readonly commit: string;
  readonly date: string | null;
  readonly objectFormat: Report['repository']['objectFormat'];
  /** Codes of why the history is not complete. */
  readonly reasons: readonly string[];
  readonly rule: { readonly id: string; readonly hash: string };
  readonly program: Report['generatedBy'];
  readonly lines: Counts;
  /** All null where nothing is counted, or where the history is cut before the lines were written. */
  readonly share: Shares;
  readonly isPartlyRecorded: boolean;
  /** Most lines first. */
  readonly tools: readonly Tool[];
  /** By role of their files: those that have lines. */
  readonly roles: readonly Part[];
  /** Files with declared lines, by path. */
  readonly files: readonly Part[];
  readonly heeded: { readonly records: readonly Tip[]; readonly branches: readonly Tip[] };
  /** Only lines that came between two revisions; null for all that live. */
  readonly range: Range | null;
  /** Of the release that the commit is; null where it is none. */
  readonly release: (Range & { readonly lines: Counts; readonly share: Shares }) | null;
}

export interface Range {
  readonly from: { readonly name: string; readonly commit: string } | null;
  readonly to: string;
}

export function toldOfReport(report: Report): Told {
  const { repository, rule, living, share, records } = report;
  const { id, hash } = rule;
  return {
    ...placeOf(repository),
    objectFormat: repository.objectFormat,
    rule: { id, hash },
    program: report.generatedBy,
    lines: countsOf(living),
    share,
    isPartlyRecorded: isPartlyRecorded(living),
    tools: toolsOf(report.agents.map(({ living: lines, ...agent }) => ({ ...agent, lines }))),
    roles: partsOf(report.roles.map(({ role, living: lines }) => ({ name: role, lines }))),
    files: declaredFiles(report.paths.map(({ path, living: lines }) => ({ path, lines }))),
    heeded: { records: records.refs, branches: records.branches },
    range: null,
    release: releaseOf(report),
  };
}

/** Of lines that came between two revisions. */
export function toldOfPortion(
  portion: Portion,
  program: Report['generatedBy'],
  objectFormat: Told['objectFormat'],
): Told {
  const { repository, rule, lines, share, agents, roles, files, since, revision, heeded } = portion;
  return {
    ...placeOf(repository),
    objectFormat,
    rule: { id: rule.id, hash: rule.hash },
    program,
    lines,
    share,
    isPartlyRecorded: heeded.records.length > 0,
    tools: toolsOf(agents),
    roles: partsOf(roles.map(({ role, lines: own }) => ({ name: role, lines: own }))),
    files: declaredFiles(files),
    heeded,
    range: {
      from: since && { name: short(since.revision), commit: since.commit },
      to: short(revision),
    },
    release: null,
  };
}

function placeOf({ name, head, headDate, reasons }: Portion['repository']) {
  return { repository: short(name), commit: head, date: headDate, reasons };
}

function countsOf({ agent, pair, assist, unknown, human, automation, users, counted }: Counts): Counts {
  return { agent, pair, assist, unknown, human, automation, users, counted };
}

/** Models of one agent together. */
function toolsOf(
  agents: readonly { readonly agent: string; readonly model: string | null; readonly lines: number }[],
): Tool[] {
  const found = new Map<string, { agent: string; models: string[]; lines: number }>();
  for (const { agent, model, lines } of agents) {
    const tool = found.get(agent) ?? { agent: short(agent), models: [], lines: 0 };
    found.set(agent, tool);
    tool.lines += lines;
    if (model !== null) tool.models.push(short(model));
  }
  return [...found.values()].sort((a, b) => b.lines - a.lines);
}

function partsOf(parts: readonly Part[]): Part[] {
  return parts.filter(({ lines }) => lines.counted > 0);
}

function declaredFiles(files: readonly { readonly path: string; readonly lines: Counts }[]): Part[] {
  return files
    .filter(({ lines }) => declaredLines(lines) > 0)
    .map(({ path, lines }) => ({ name: plain(path), lines: countsOf(lines) }));
}

function releaseOf(report: Report): Told['release'] {
  const { releases, repository } = report;
  const release = releases.findLast(({ commit }) => commit === repository.head);
  if (release === undefined) return null;
  const before = releases.find(({ to }) => to === release.from);
  // It could not be counted again.
  if (release.from !== null && before === undefined) return null;
  return {
    from: before === undefined ? null : { name: short(before.to), commit: before.commit },
    to: short(release.to),
    lines: countsOf(release.lines),
    share: release.share,
  };
}
