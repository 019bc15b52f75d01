import type { Report, Split } from '../../report';
import { agentName, classes, MEASURES, type Row, when } from './row';

/** Rows in which all is 0 are left out: of most agents and folders, most samples have nothing. */
export function roleTrend({ trend, series }: Report): Row[] {
  return series.roles.flatMap(({ role, living, added, commits }) => {
    const row = { table: 'role-trend', name: role };
    return trend.flatMap((sample, i) => {
      const counts = living[i];
      const first =
        counts === undefined || counts.counted === 0
          ? []
          : [{ ...row, ...when(sample), measure: 'living', ...classes(counts) }];
      return [
        ...first,
        ...splits({ added, commits }, i).map(split => ({ ...row, ...when(sample), ...split })),
      ];
    });
  });
}

export function folderTrend({ trend, series }: Report): Row[] {
  return series.folders.flatMap(({ folder, living, added, commits }) =>
    trend.flatMap((sample, i) =>
      splits({ living, added, commits }, i).map(split => ({
        table: 'folder-trend',
        ...when(sample),
        name: folder,
        ...split,
      })),
    ),
  );
}

export function languageTrend({ trend, series }: Report): Row[] {
  return series.languages.flatMap(({ language, living, added, commits }) =>
    trend.flatMap((sample, i) =>
      splits({ living, added, commits }, i).map(split => ({
        table: 'language-trend',
        ...when(sample),
        name: language,
        ...split,
      })),
    ),
  );
}

export function agentTrend({ trend, series }: Report): Row[] {
  return series.agents.flatMap(agent =>
    trend.flatMap((sample, i) =>
      MEASURES.flatMap(measure => {
        const value = agent[measure][i] ?? 0;
        const row = { table: 'agent-trend', ...when(sample), ...agentName(agent), measure, value };
        return value === 0 ? [] : [row];
      }),
    ),
  );
}

/** The estimated share at each entry where there is one. */
export function estimateTrend({ trend, series }: Report): Row[] {
  return trend.flatMap((sample, i) => {
    const estimate = series.estimate?.[i] ?? null;
    if (estimate === null) return [];
    return Object.entries(estimate).map(([measure, value]) => ({
      ...{ table: 'estimate-trend', ...when(sample) },
      measure,
      value,
    }));
  });
}

function splits(measures: Readonly<Record<string, Split>>, i: number): Partial<Row>[] {
  return Object.entries(measures).flatMap(([measure, split]) => {
    const [declared = 0, counted = 0] = [split.declared[i], split.counted[i]];
    return counted === 0 ? [] : [{ measure, declared, counted, low: declared / counted }];
  });
}
