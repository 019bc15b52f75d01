import * as z from 'zod';
import { patchIn, readApplyPatch } from '../apply-patch';
import { linesOf, whole } from '../change';
import type { Made, Moment } from '../draft';
import { anything, list, readJson, record, text } from '../fields';
import { changeOfDiff } from '../unified-diff';

/** A call that applies a patch. */
export interface Call {
  /** Null: it does so in a way that is not read. */
  readonly patch: string | null;
  readonly moment: Moment;
}

const argumentsSchema = record({
  ...{ input: text, patch: text, command: anything, cmd: anything, workdir: text },
});
const words = z.array(z.string());

interface AnyCall {
  readonly name: string | null;
  readonly input?: unknown;
  readonly arguments?: unknown;
}

/** The patch that a call applies; null where it is none that does. Scripts that call tools prove nothing. */
export function callOf(item: AnyCall, moment: Moment): Call | null {
  const given = item.input ?? item.arguments;
  const asked = argumentsSchema.parse(typeof given === 'string' ? readJson(given) : given);
  if (item.name === 'apply_patch') {
    const patch = asked?.input ?? asked?.patch ?? (typeof given === 'string' ? given : null);
    return { patch, moment };
  }
  if (item.name === 'exec' || asked === null) return null;
  const at = { ...moment, cwd: asked.workdir ?? moment.cwd };
  const patch = patchOfShell(asked.command ?? asked.cmd);
  return patch === undefined ? null : { patch, moment: at };
}

/** Undefined: no patch is applied; null: one is, among other things. */
function patchOfShell(command: unknown): string | null | undefined {
  const given = typeof command === 'string' ? [command] : words.safeParse(command).data;
  if (given === undefined) return undefined;
  const [program = '', second = ''] = given;
  if (program === 'apply_patch') return second;
  const script = given.at(-1)!;
  if (/^\s*apply_patch\b/.test(script)) return patchIn(script);
  return /\bapply_patch\b/.test(script) && patchIn(script) !== null ? null : undefined;
}

export function patchFiles({ patch }: Call): Made[] | null {
  const files = patch === null ? null : readApplyPatch(patch);
  return files === null || files.length === 0 ? null : files.map(file => ({ ...file, baseKnown: true }));
}

const changesSchema = z.record(z.string(), z.unknown());
const changeSchema = record({ type: text, content: text, unified_diff: text, move_path: text });

/** The files that the event of a patch names; null for one of which it does not tell the lines. */
export function eventFiles(changes: unknown): (Made | null)[] | null {
  const files = changesSchema.safeParse(changes).data;
  return files === undefined ? null : Object.entries(files).map(([path, file]) => eventFile(path, file));
}

function eventFile(path: string, value: unknown): Made | null {
  const file = changeSchema.parse(value);
  if (file === null) return null;
  const { type, content, unified_diff: diff, move_path: to } = file;
  if (type === 'delete') {
    const removed = linesOf(content ?? '');
    return { path, kind: 'delete', change: { added: [], removed }, baseKnown: content !== null };
  }
  if (type === 'add')
    return content === null ? null : { path, kind: 'create', change: whole(content), baseKnown: true };
  const change = type === 'update' && diff !== null ? changeOfDiff(diff) : null;
  return change && { path: to ?? path, kind: 'edit', change, baseKnown: true };
}

const outputSchema = record({ output: text, content: anything, metadata: record({ exit_code: anything }) });
const partsSchema = list.transform(parts =>
  (parts ?? []).map(part => record({ text }).parse(part)?.text ?? ''),
);

/** What the output of a program is told behind. */
const LONGEST_HEAD = 500;

/** Whether what the model was told says that its patch was applied. */
export function saysSuccess(output: unknown): boolean {
  const given = typeof output === 'string' && output.startsWith('{') ? (readJson(output) ?? output) : output;
  const told = outputSchema.parse(given);
  if ((told?.metadata?.exit_code ?? 0) !== 0) return false;
  const said = typeof given === 'string' ? given : (told?.output ?? told?.content ?? given);
  const body = typeof said === 'string' ? said : partsSchema.parse(said).join('');
  const head = body.slice(0, LONGEST_HEAD);
  const start = /^(?:Chunk ID|Exit code|Wall time): /.test(head) ? /^Output:\n/m.exec(head) : null;
  const code =
    start === null ? undefined : /^(?:Exit code:|Process exited with code) (-?\d+)/m.exec(head)?.[1];
  if (code !== undefined && code !== '0') return false;
  const plain = body.slice(start === null ? 0 : start.index + start[0].length).trimStart();
  return plain.startsWith('Success. Updated the following files:') || plain.trim() === 'Done!';
}
