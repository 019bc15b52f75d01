import * as z from 'zod';
import { readApplyPatch } from '../apply-patch';
import { between, joined, linesOf, whole } from '../change';
import type { Made } from '../draft';
import { absolutePath, anything, flag, list, name, readJson, record, text } from '../fields';

/** Edits of one file that reached the editor, of one answer. */
export interface EditGroup {
  readonly path: string;
  readonly isDone: boolean;
  readonly added: readonly string[];
  /** Nothing was replaced. */
  readonly isInsertion: boolean;
}

/** One call of a tool that changed files, and what it was asked to do to each; null: that cannot be told. */
interface EditCall {
  readonly id: string;
  readonly files: readonly { readonly path: string; readonly made: Made | null }[];
}

const uriSchema = record({ scheme: text, path: text });
const groupSchema = record({ kind: text, uri: uriSchema, edits: list, done: flag });
const editSchema = z.object({
  text: z.string(),
  range: z.object({
    startLineNumber: z.number(),
    startColumn: z.number(),
    endLineNumber: z.number(),
    endColumn: z.number(),
  }),
});

/** Of each file once, however often the answer came back to it. */
export function groupsIn(response: readonly unknown[]): EditGroup[] {
  const groups = new Map<string, EditGroup>();
  for (const part of response) {
    const group = groupSchema.parse(part);
    if (group?.kind !== 'textEditGroup' || group.uri?.scheme !== 'file') continue;
    const path = absolutePath(group.uri.path?.replace(/^\/(?=[a-z]:)/i, '') ?? null, null);
    if (path === null) continue;
    const edits = (group.edits ?? []).flat().flatMap(edit => editSchema.safeParse(edit).data ?? []);
    const before = groups.get(path);
    groups.set(path, {
      path,
      isDone: group.done === true && before?.isDone !== false,
      added: [...(before?.added ?? []), ...edits.flatMap(edit => linesOf(edit.text))],
      isInsertion: before?.isInsertion !== false && edits.every(({ range }) => isEmpty(range)),
    });
  }
  return [...groups.values()];
}

function isEmpty(range: z.infer<typeof editSchema>['range']): boolean {
  return range.startLineNumber === range.endLineNumber && range.startColumn === range.endColumn;
}

const roundSchema = record({ toolCalls: list });
const callSchema = record({ id: name, name: text, arguments: anything });
const replacement = { filePath: text, oldString: text, newString: text };
const argumentsSchema = record({ ...replacement, content: text, input: text, replacements: list });
const replacementSchema = record(replacement);
type Replacement = NonNullable<z.infer<typeof replacementSchema>>;

/** Calls that have a result. */
export function callsIn(rounds: readonly unknown[], results: unknown): EditCall[] {
  const calls = rounds.flatMap(round => roundSchema.parse(round)?.toolCalls ?? []);
  return calls.flatMap(value => {
    const call = callSchema.parse(value);
    const id = call?.id ?? null;
    if (id === null || typeof results !== 'object' || results === null || !Object.hasOwn(results, id))
      return [];
    const given = call?.arguments;
    const args = argumentsSchema.parse(typeof given === 'string' ? readJson(given) : given);
    return args === null ? [] : [{ id, files: filesOf(call?.name ?? '', args) }];
  });
}

function filesOf(tool: string, args: NonNullable<z.infer<typeof argumentsSchema>>): EditCall['files'] {
  if (tool === 'apply_patch')
    return (readApplyPatch(args.input ?? '') ?? []).flatMap(file => placed({ ...file, baseKnown: true }));
  if (tool === 'multi_replace_string_in_file')
    return (args.replacements ?? []).flatMap(value => {
      const one = replacementSchema.parse(value);
      return one === null ? [] : placed(replaced(one));
    });
  if (tool === 'replace_string_in_file') return placed(replaced(args));
  const path = args.filePath;
  if (tool === 'create_file' && args.content !== null)
    return placed({ path, kind: 'create', change: whole(args.content), baseKnown: true });
  const absolute = absolutePath(path, null);
  return absolute === null || !/edit/.test(tool) ? [] : [{ path: absolute, made: null }];
}

function replaced({ filePath: path, oldString, newString }: Replacement): Made {
  const change = between(oldString ?? '', newString ?? '');
  return { path, kind: 'edit', change, baseKnown: oldString !== null };
}

function placed(made: Made): EditCall['files'] {
  const path = absolutePath(made.path, null);
  return path === null ? [] : [{ path, made }];
}

/**
 * What a group changed. What the calls asked for, where all calls of the file say it: they know what was there before.
 * Else the texts that the editor was given, which may repeat lines that they replace.
 */
export function madeOf(
  { path, added, isInsertion }: EditGroup,
  calls: readonly EditCall[],
): { readonly id: string | null; readonly made: Made }[] {
  const asked = calls.flatMap(({ id, files }) => {
    const own = files.filter(file => file.path === path).map(({ made }) => made);
    return own.length === 0 ? [] : [{ id: `${id} ${path}`, own }];
  });
  const known = asked.flatMap(({ id, own }) => {
    const [first, ...rest] = own.filter(made => made !== null);
    if (first === undefined || rest.length + 1 < own.length) return [];
    return [{ id, made: { ...first, path, change: joined([first, ...rest].map(made => made.change)) } }];
  });
  if (known.length > 0 && known.length === asked.length) return known;
  const made = { path, kind: 'edit', change: { added, removed: [] }, baseKnown: isInsertion } as const;
  return [{ id: null, made }];
}
