import type { Report, Split } from '../../report';
import type { LayerName } from '../layers';
import type { ChartReport, Measure, TrendSplit } from '../view';

/** One agent, model, role or folder: what is declared of it at each sample, in each measure. */
export interface Part extends Readonly<Record<Measure, readonly number[]>> {
  readonly name: LayerName;
}

type AgentSeries = Report['series']['agents'][number];

/** A split of what is declared. */
export type Division = Exclude<TrendSplit, 'declared' | 'class'>;

export function partsOf(report: ChartReport, by: Division): Part[] {
  if (by === 'role') return report.series.roles.map(roleOf);
  if (by === 'folder') return report.series.folders.map(entry => folderOf(entry, report));
  if (by === 'language') return report.series.languages.flatMap(languageOf);
  return namedParts(report, by);
}

/** Each agent with all its models, or each model with all its agents; null is the model that is not stated. */
export function namedParts(
  { series }: ChartReport,
  by: 'agent' | 'model',
): (Part & { readonly value: string | null })[] {
  const groups = new Map<string | null, AgentSeries[]>();
  for (const entry of series.agents) {
    const name = entry[by];
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([value, entries]) => ({
    value,
    name: value === null ? { kind: 'noModel' } : { kind: 'named', of: value },
    living: summed(entries, 'living'),
    added: summed(entries, 'added'),
    commits: summed(entries, 'commits'),
  }));
}

function roleOf({ role, living, added, commits }: Report['series']['roles'][number]): Part {
  return {
    name: { kind: 'role', of: role },
    living: living.map(({ agent, pair }) => agent + pair),
    added: added.declared,
    commits: commits.declared,
  };
}

/** A folder is without those within it that are told apart. */
function folderOf(entry: { folder: string } & Record<Measure, Split>, { series }: ChartReport): Part {
  const { folder } = entry;
  const isRest = series.folders.some(other => other.folder.startsWith(`${folder}/`));
  return {
    name: folder === '' ? { kind: 'restOfTree' } : { kind: isRest ? 'restOf' : 'named', of: folder },
    living: entry.living.declared,
    added: entry.added.declared,
    commits: entry.commits.declared,
  };
}

/** Languages that are not told apart are of the rest. */
function languageOf({ language, ...entry }: Report['series']['languages'][number]): Part[] {
  if (language === null) return [];
  return [
    {
      name: { kind: 'named', of: language },
      living: entry.living.declared,
      added: entry.added.declared,
      commits: entry.commits.declared,
    },
  ];
}

function summed(entries: readonly AgentSeries[], measure: Measure): number[] {
  return (entries[0]?.[measure] ?? []).map((_, i) =>
    entries.reduce((sum, entry) => sum + (entry[measure][i] ?? 0), 0),
  );
}
