import type { Report } from '../../../src/core/report';
import type { CommitRow, FolderEntry, FromPage, ShownReport, Stage, ToPage } from '../../../src/protocol';

/** What the extension would say to a page about a report, from memory. */
export interface Answers {
  readonly first: readonly ToPage[];
  readonly to: (message: FromPage) => ToPage[];
}

export interface Scene {
  readonly report: Report | null;
  readonly commits: readonly CommitRow[];
  readonly stage?: Stage;
  readonly progress?: Omit<Extract<ToPage, { type: 'progress' }>, 'type'>;
  readonly problem?: string | null;
  readonly locale?: string;
  readonly l10n?: Readonly<Record<string, string>>;
}

const PAGE = 100;

export function answersOf(scene: Scene): Answers {
  const { report } = scene;
  const first: ToPage[] = [
    { type: 'settings', locale: scene.locale ?? 'en', l10n: { ...scene.l10n } },
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
  if (scene.progress === undefined) first.push({ type: 'idle', problem: scene.problem ?? null });
  else first.push({ type: 'progress', ...scene.progress });
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
        entries: entriesOf(scene.report?.paths ?? [], message.folder),
      },
    ];
  if (message.type !== 'commits') return [];
  const { from, to, which, offset, request } = message;
  const found = scene.commits.filter(row => {
    const time = Date.parse(row.date) / 1000;
    const within = (from === null || time >= from) && (to === null || time <= to);
    return within && (which === 'all' || ['agent', 'pair', 'assist'].includes(row.class));
  });
  return [{ type: 'commits', request, total: found.length, rows: found.slice(offset, offset + PAGE) }];
}

function entriesOf(paths: Report['paths'], folder: string): FolderEntry[] {
  const top = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const { path, living } of paths) {
    if (!path.startsWith(top)) continue;
    const [name = '', ...rest] = path.slice(top.length).split('/');
    const known = entries.get(name);
    const sum = { ...living };
    if (known !== undefined)
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += known.living[key];
    entries.set(name, {
      name,
      path: top + name,
      isFolder: rest.length > 0,
      files: (known?.files ?? 0) + 1,
      living: sum,
    });
  }
  return [...entries.values()];
}
