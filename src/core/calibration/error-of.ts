import type { Matrix } from './matrix';
import { DECLARED, linesOf } from './recorded-commit';

/** `part` of `of` lines; `share` is null where these are none. */
export interface Part {
  readonly part: number;
  readonly of: number;
  readonly share: number | null;
}

/** How wrong the rule is that takes all lines of a commit for what the commit declares, by the records here. */
export interface DeclarationError {
  /** Of the lines of commits that declare authorship (agent, pair): those recorded as AI, so that the rule is right. */
  readonly declared: Part;
  /** Of the same lines: those recorded as by a human, so that the rule is wrong. The rest is unknown by the record. */
  readonly wrong: Part;
  /** Of the lines of commits that declare help: those recorded as AI. */
  readonly assisted: Part;
  /** Of the lines recorded as AI: those in commits that declare nothing (user, silent), so that the rule misses them. */
  readonly missed: Part;
  /** Of the lines recorded as AI: those in commits that declare help alone. */
  readonly helped: Part;
}

export function errorOf(matrix: Matrix): DeclarationError {
  const { agent, pair, assist, user, silent } = matrix;
  const declared = linesOf(agent.lines) + linesOf(pair.lines);
  const ai = DECLARED.reduce((sum, stratum) => sum + matrix[stratum].lines.ai, 0);
  return {
    declared: partOf(agent.lines.ai + pair.lines.ai, declared),
    wrong: partOf(agent.lines.human + pair.lines.human, declared),
    assisted: partOf(assist.lines.ai, linesOf(assist.lines)),
    missed: partOf(user.lines.ai + silent.lines.ai, ai),
    helped: partOf(assist.lines.ai, ai),
  };
}

function partOf(part: number, of: number): Part {
  return { part, of, share: of === 0 ? null : part / of };
}
