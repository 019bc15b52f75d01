import type { HeededRefs } from '../rule';

interface Tip {
  readonly ref: string;
  readonly tip: string;
}

/** Refs as a report names them, to be heeded instead of those that the clone has now. */
export function refsOf(records: readonly Tip[], branches: readonly Tip[]): HeededRefs {
  const named = ({ ref, tip }: Tip) => ({ name: ref.replace(/^refs\//, ''), object: tip });
  return { notes: records.map(named), branches: branches.map(named) };
}
