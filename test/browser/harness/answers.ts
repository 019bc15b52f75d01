import { type Defined, type EntryFilter, entriesIn, type Report } from '../../../src/core/report';
import type {
  Content,
  Filter,
  FromPage,
  ListedCommit,
  ShownReport,
  Stage,
  Target,
  ToPage,
} from '../../../src/protocol';

/** What the extension would say to a page about a report, from memory. */
export interface Answers {
  readonly first: readonly ToPage[];
  readonly to: (message: FromPage) => ToPage[];
}

export interface Scene {
  readonly report: Report | null;
  readonly commits: readonly ListedCommit[];
  readonly stage?: Stage;
  readonly progress?: Omit<Extract<ToPage, { type: 'progress' }>, 'type'>;
  readonly problem?: string | null;
  /** What the user wants to be explained. */
  readonly target?: Target;
  readonly explain?: (target: Target) => Content;
  readonly locale?: string;
  readonly l10n?: Readonly<Record<string, string>>;
  /** The commit under every definition, once that is asked for. */
  readonly definitions?: readonly Defined[];
  /** What it is told of the sessions on this machine. */
  readonly machine?: Extract<ToPage, { type: 'machine' }>;
  /** What the page that compares, or the one of all repositories, is told. */
  readonly comparison?: readonly ToPage[];
}

const PAGE = 100;

export function answersOf(scene: Scene): Answers {
  const { report } = scene;
  const settings: ToPage = { type: 'settings', locale: scene.locale ?? 'en', l10n: { ...scene.l10n } };
  if (scene.target !== undefined) {
    const first: ToPage[] = [settings, { type: 'explain', target: scene.target }];
    return { first, to: message => answer(scene, first, message) };
  }
  const first: ToPage[] = [
    settings,
    { type: 'repository', repository: 'r1', name: report?.repository.name ?? 'aider', canPick: true },
  ];
  if (report !== null)
    first.push({
      type: 'report',
      repository: 'r1',
      stage: scene.stage ?? 'done',
      canPick: true,
      report: shown(report),
    });
  if (scene.machine !== undefined) first.push(scene.machine);
  if (scene.progress === undefined) first.push({ type: 'idle', problem: scene.problem ?? null });
  else first.push({ type: 'progress', ...scene.progress });
  first.push(...(scene.comparison ?? []));
  return { first, to: message => answer(scene, first, message) };
}

function shown(report: Report): ShownReport {
  const { paths: _, ...rest } = report;
  return rest;
}

function answer(scene: Scene, first: readonly ToPage[], message: FromPage): ToPage[] {
  if (message.type === 'ready') return [...first];
  if (message.type === 'folder')
    return [
      {
        type: 'folder',
        folder: message.folder,
        filter: message.filter ?? null,
        entries:
          scene.report === null
            ? []
            : entriesIn(scene.report, message.folder, entryFilter(message.filter ?? null)),
      },
    ];
  if (message.type === 'explanation' && scene.explain !== undefined) {
    const { target } = message;
    return [{ type: 'explanation', target, name: 'aider', content: scene.explain(target) }];
  }
  if (message.type === 'define' || message.type === 'releases') return asked(scene, message);
  if (message.type !== 'commits') return [];
  const { from, to, which, offset, request } = message;
  const found = scene.commits.filter(row => {
    const time = Date.parse(row.landed) / 1000;
    const within = (from === null || time >= from) && (to === null || time <= to);
    const isAi = which === 'all' || ['agent', 'pair', 'assist'].includes(row.class);
    return within && isAi && isMeant(row, message.filter ?? null);
  });
  return [
    { type: 'commits', request, total: found.length, rows: found.slice(offset, offset + PAGE), unread: 0 },
  ];
}

/** What is made in the background: at once. Nothing where the scene has no definitions. */
function asked(
  { report, definitions }: Scene,
  message: Extract<FromPage, { type: 'define' | 'releases' }>,
): ToPage[] {
  if (report === null || definitions === undefined) return [];
  const of = { head: report.repository.head, rule: report.rule.hash };
  if (message.type === 'define')
    return [
      { type: 'definitions', ...of, all: message.all, state: { kind: 'made', rows: [...definitions] } },
    ];
  const { role } = message;
  const releases = report.releases.slice(0, 3);
  return [{ type: 'releases', ...of, role, state: { kind: 'made', releases } }];
}

/** What the host knows without asking git. */
function entryFilter(filter: Filter | null): EntryFilter | null {
  if (filter === null) return null;
  const { kind, value } = filter;
  return kind === 'class' || kind === 'agent' || kind === 'model'
    ? { kind, value }
    : { kind: 'files', isWanted: path => path.includes('test') };
}

function isMeant({ class: name, agents }: ListedCommit, filter: Filter | null): boolean {
  if (filter === null) return true;
  const { kind, value } = filter;
  if (kind === 'class') return value === 'declared' ? ['agent', 'pair'].includes(name) : name === value;
  if (kind === 'agent' || kind === 'model') return agents.some(agent => agent[kind] === value);
  return true;
}
