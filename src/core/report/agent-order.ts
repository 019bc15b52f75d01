import { compareText } from '../text';

/** What an agent, or one of its models, did. */
interface Use {
  readonly agent: string;
  readonly model?: string | null;
  readonly lines: number;
  readonly commits: number;
}

/** The order of agents wherever they are listed: most lines first, then most commits, then by name and model. */
export function compareAgents(a: Use, b: Use): number {
  const name = ({ agent, model }: Use) => `${agent}\n${model ?? ''}`;
  return b.lines - a.lines || b.commits - a.commits || compareText(name(a), name(b));
}
