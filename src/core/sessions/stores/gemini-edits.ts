import type * as z from 'zod';
import { between, type Change, proposed, whole } from '../change';
import type { Made } from '../draft';
import { flag, record, text } from '../fields';
import { changeOfDiff, isDiff } from '../unified-diff';

/** What Gemini CLI, and what grew from it, shows of a change. */
export const displaySchema = record({
  ...{ filePath: text, fileName: text, fileDiff: text, originalContent: text, newContent: text },
  ...{ isNewFile: flag, truncatedForSession: flag },
});
type Display = NonNullable<z.infer<typeof displaySchema>>;

/** What the tools that change files are called with. */
export const argumentsSchema = record({
  ...{ file_path: text, absolute_path: text, content: text, old_string: text, new_string: text },
  ...{ modified_by_user: flag, ai_proposed_content: text },
});
type Arguments = NonNullable<z.infer<typeof argumentsSchema>>;

const WRITERS = ['write_file'];
const EDITORS = ['replace', 'edit'];

export function changesFiles(tool: string | null): tool is string {
  return tool !== null && [...WRITERS, ...EDITORS].includes(tool);
}

/** What a call that succeeded changed: by what was shown of it, else by what it was called with. Null where neither says. */
export function filesOf(tool: string, args: Arguments | null, display: Display | null): Made[] | null {
  const path = display?.filePath ?? args?.file_path ?? args?.absolute_path ?? display?.fileName ?? null;
  const shown = display === null || display.truncatedForSession === true ? null : shownChange(display);
  const made = shown === null ? askedChange(tool, args) : { ...shown, baseKnown: true };
  if (made === null) return null;
  const hasHand = args?.modified_by_user === true;
  const proposal = args?.ai_proposed_content ?? null;
  if (!hasHand) return [{ path, ...made }];
  return proposal === null ? null : [{ path, ...made, change: proposed(made.change, proposal) }];
}

function shownChange(display: Display): Pick<Made, 'kind' | 'change'> | null {
  const { fileDiff, originalContent, newContent, isNewFile } = display;
  const isNew =
    isNewFile === true || (originalContent === null && newContent !== null && startsFromNothing(fileDiff));
  const kind = isNew ? 'create' : 'edit';
  const diff = fileDiff === null || !isDiff(fileDiff) ? null : changeOfDiff(fileDiff);
  const change = diff ?? contentChange(originalContent, newContent, isNew);
  return change && { kind, change };
}

/** A diff against nothing. */
function startsFromNothing(diff: string | null): boolean {
  return diff === null || /^@@ -0,0 /m.test(diff);
}

function contentChange(before: string | null, after: string | null, isNew: boolean): Change | null {
  if (after === null) return null;
  if (before !== null) return between(before, after);
  return isNew ? whole(after) : null;
}

function askedChange(
  tool: string,
  args: Arguments | null,
): Pick<Made, 'kind' | 'change' | 'baseKnown'> | null {
  if (args === null) return null;
  if (WRITERS.includes(tool))
    return args.content === null
      ? null
      : { kind: 'overwrite', change: whole(args.content), baseKnown: false };
  const { old_string: before, new_string: after } = args;
  return before === null || after === null
    ? null
    : { kind: 'edit', change: between(before, after), baseKnown: true };
}
