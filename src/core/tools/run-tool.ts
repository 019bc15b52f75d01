import * as z from 'zod';
import { NotAnalysable } from '../git';
import { Refusal } from '../refusal';
import { visible } from '../text';
import { aiShare } from './ai-share';
import { commitExplained } from './commit-explained';
import type { ToolContext } from './context';
import { type InputOf, TOOLS, type ToolName } from './declared';
import { lineProvenance } from './line-provenance';

/** Plain JSON; or why there is none, and what to do about it. */
export type ToolAnswer =
  | { readonly answer: object; readonly refusal: null }
  | { readonly answer: null; readonly refusal: string };

type Answers = {
  readonly [Name in ToolName]: (input: InputOf<Name>, context: ToolContext) => Promise<object>;
};

const ANSWERS: Answers = {
  get_ai_share: aiShare,
  get_line_provenance: lineProvenance,
  explain_commit: commitExplained,
};

/** Answers an agent. `input` may be anything; what cannot be answered is refused, and only what is broken is thrown. */
export async function runTool(name: ToolName, input: unknown, context: ToolContext): Promise<ToolAnswer> {
  const parsed = TOOLS.find(tool => tool.name === name)!.input.safeParse(input);
  if (!parsed.success) return refused(z.prettifyError(parsed.error));
  try {
    const answer = ANSWERS[name] as (input: unknown, context: ToolContext) => Promise<object>;
    return { answer: await answer(parsed.data, context), refusal: null };
  } catch (error) {
    if (error instanceof Refusal || error instanceof NotAnalysable) return refused(error.message);
    throw error;
  }
}

function refused(message: string): ToolAnswer {
  return { answer: null, refusal: message.split('\n').map(visible).join('\n') };
}
