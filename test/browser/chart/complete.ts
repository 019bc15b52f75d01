import { type Report, reportSchema } from '../../../src/core/report';

/** Reports of older versions lack parts of the series: something plausible stands in for them. */
export function completed(data: Report): Report {
  const { trend, series } = data;
  const split = (measure: 'living' | 'added' | 'commits', part: number) => ({
    declared: trend.map(({ [measure]: { agent, pair } }) => Math.floor((agent + pair) * part)),
    counted: trend.map(({ [measure]: { counted } }) => Math.floor(counted * part)),
  });
  const roles = series.roles.map(role => ({
    ...role,
    added: role.added ?? split('added', 1 / 6),
    commits: role.commits ?? split('commits', 1 / 6),
  }));
  const parts: [string, number][] = [
    ['src', 0.5],
    ['test', 0.3],
    ['', 0.2],
  ];
  const folders =
    series.folders ??
    parts.map(([folder, part]) => ({
      folder,
      living: split('living', part),
      added: split('added', part),
      commits: split('commits', part),
    }));
  return reportSchema.parse({ ...data, series: { ...series, roles, folders } });
}
