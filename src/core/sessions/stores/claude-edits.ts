import * as z from 'zod';
import { between, type Change, joined, proposed, signed, whole } from '../change';
import type { Made } from '../draft';
import { anything, flag, list, record, text } from '../fields';

/** A call of one of the tools that change files. */
export interface Call {
  readonly tool: string;
  readonly input: unknown;
  readonly model: string | null;
  readonly version: string | null;
}

const replacement = { old_string: text, new_string: text, replace_all: flag };
const inputSchema = record({
  ...{ file_path: text, notebook_path: text, content: text, new_source: text, edits: list },
  ...replacement,
});
const editSchema = record(replacement);

const resultSchema = z.object({
  ...{ type: text, filePath: text, notebook_path: text, content: text, originalFile: text },
  ...{ oldString: text, newString: text, replaceAll: flag, userModified: flag },
  ...{ edits: list, structuredPatch: list, error: text, edit_mode: text, new_source: text },
  cell_id: anything,
});
type Result = z.infer<typeof resultSchema>;

const hunkSchema = z.object({ lines: z.array(z.string()) });

/** What the input of a call asks for, where nothing else is kept: whether a file was there before is not known. */
export function inputsOf({ tool, input }: Call): Made[] | null {
  const asked = inputSchema.parse(input);
  if (asked === null) return null;
  const path = asked.file_path ?? asked.notebook_path;
  const made = (kind: Made['kind'], change: Change, baseKnown: boolean) => [
    { path, kind, change, baseKnown },
  ];
  if (tool === 'Write') return asked.content === null ? null : made('overwrite', whole(asked.content), false);
  if (tool === 'NotebookEdit')
    return asked.new_source === null ? null : made('edit', whole(asked.new_source), false);
  const edits = tool === 'MultiEdit' ? (asked.edits ?? []).map(edit => editSchema.parse(edit)) : [asked];
  const changes = edits.map(edit => replaced(edit?.old_string ?? null, edit?.new_string ?? null));
  return changes.every(change => change !== null) ? made('edit', joined(changes), true) : null;
}

function replaced(before: string | null, after: string | null): Change | null {
  return before === null || after === null ? null : between(before, after);
}

/** What the result of a call says that was changed; null where it cannot be read. */
export function changesOf(value: unknown, call: Call): Made[] | null | 'refused' {
  const result = resultSchema.safeParse(value).data;
  if (result === undefined) return null;
  if (result.error !== null && result.error !== '') return 'refused';
  const path = result.filePath ?? result.notebook_path;
  if (path === null) return null;
  if (call.tool === 'NotebookEdit') return ofNotebook(result, path);
  const made = call.tool === 'Write' ? ofWrite(result, path) : ofEdit(result, path);
  if (made === null) return null;
  return result.userModified === true ? withoutHand(made, call) : [made];
}

/** A cell is no line of the file, but holds the text of some. */
function ofNotebook(result: Result, path: string): Made[] | null {
  if (result.edit_mode === 'delete')
    return [{ path, kind: 'edit', change: { added: [], removed: [] }, baseKnown: true }];
  if (result.new_source === null) return null;
  return [{ path, kind: 'edit', change: whole(result.new_source), baseKnown: result.edit_mode === 'insert' }];
}

function ofWrite(result: Result, path: string): Made | null {
  const { originalFile, content, type } = result;
  const patch = patchOf(result);
  if (patch === null) return null;
  const kind = type === 'create' ? 'create' : 'overwrite';
  if (patch.length > 0) return { path, kind, change: signed(patch), baseKnown: true };
  if (content === null) return null;
  if (originalFile !== null) return { path, kind, change: between(originalFile, content), baseKnown: true };
  return { path, kind, change: whole(content), baseKnown: kind === 'create' };
}

function ofEdit(result: Result, path: string): Made | null {
  const patch = patchOf(result);
  if (patch === null) return null;
  if (patch.length > 0) return { path, kind: 'edit', change: signed(patch), baseKnown: true };
  const edits = result.edits === null ? [result] : result.edits.map(edit => anyReplacement(edit));
  const change = withOriginal(result.originalFile, edits);
  return change === null ? null : { path, kind: 'edit', change, baseKnown: true };
}

interface Replacement {
  readonly oldString: string | null;
  readonly newString: string | null;
  readonly replaceAll: boolean | null;
}

const resultEdit = record({ oldString: text, newString: text, replaceAll: flag });

/** Of several edits, each is told as the call told it, or as the result of a single one does. */
function anyReplacement(edit: unknown): Replacement | null {
  const plain = editSchema.parse(edit);
  if (plain?.new_string != null)
    return { oldString: plain.old_string, newString: plain.new_string, replaceAll: plain.replace_all };
  return resultEdit.parse(edit);
}

/** Whole lines where the text before is kept; else those of the replaced part, whose ends may be parts of lines. */
function withOriginal(original: string | null, edits: readonly (Replacement | null)[]): Change | null {
  let now = original;
  const parts: Change[] = [];
  for (const edit of edits) {
    if (edit === null || edit.oldString === null || edit.newString === null) return null;
    const { oldString, newString, replaceAll } = edit;
    parts.push(between(oldString, newString));
    if (now === null || !now.includes(oldString)) now = null;
    else
      now = replaceAll ? now.replaceAll(oldString, () => newString) : now.replace(oldString, () => newString);
  }
  return original !== null && now !== null ? between(original, now) : joined(parts);
}

/** The lines of all hunks; null where one is none. */
function patchOf({ structuredPatch }: Result): string[] | null {
  const hunks = (structuredPatch ?? []).map(hunk => hunkSchema.safeParse(hunk).data);
  return hunks.every(hunk => hunk !== undefined) ? hunks.flatMap(hunk => hunk.lines) : null;
}

/** A person changed the proposal before it was written: only what was proposed is the tool's. */
function withoutHand(made: Made, { input }: Call): Made[] | null {
  const asked = inputSchema.parse(input);
  if (asked === null) return null;
  const edits = (asked.edits ?? []).map(edit => editSchema.parse(edit)?.new_string);
  const proposals = [asked.content, asked.new_string, ...edits].filter(one => one != null);
  return [{ ...made, change: proposed(made.change, ...proposals) }];
}
