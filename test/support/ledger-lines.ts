import { type LedgerEntry, ledger } from '../../src/core/questions';
import type { TestRepo } from './repo';
import { PLAIN } from './report-of';

export type LedgerLine = readonly [commit: string, name: string, basis: string, agent: string | null];

/** By path: of each line what the ledger says. */
export async function ledgerLines(
  repo: TestRepo,
  rule: 'default' | 'messages',
): Promise<Map<string, LedgerLine[]>> {
  const files = new Map<string, LedgerLine[]>();
  await ledger(repo.dir, { ...PLAIN, rule, files: [] }, (entry: LedgerEntry) => {
    const own = files.get(entry.path) ?? [];
    files.set(entry.path, own);
    for (let i = 0; i < entry.lines; i++) own.push([entry.commit!, entry.class, entry.basis, entry.agent]);
  });
  return files;
}
