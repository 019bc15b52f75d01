import type { Report } from '../../report';
import { type Row, when } from './row';

export function circumstances({ circumstances }: Report): Row[] {
  return (circumstances ?? []).flatMap(({ agent, since, until, files, fileCount, commits }) => {
    const row = { table: 'circumstance', ...when(since), name: agent, detail: until?.date ?? null };
    return [
      { ...row, measure: 'declared', value: commits.declared },
      { ...row, measure: 'unknown', value: commits.unknown },
      { ...row, measure: 'files', value: fileCount.ever },
      ...files.map(file => ({
        table: 'agent-file',
        ...when(file.since),
        name: file.path,
        detail: file.until?.date ?? null,
        measure: file.kind,
      })),
    ];
  });
}
