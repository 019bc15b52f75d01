import { judgeHistory } from '../attribution';
import { editorLines, mapLines } from '../edited';
import { displayPath } from '../files';
import { readFilesAt } from '../git';
import { eachRun, type Runs, UNKNOWN_OWNER } from '../lines';
import type { LeftOut, LineVerdict } from '../model';
import { withRepository } from '../open';
import { type HeadLinesOptions, headLines } from './head-lines';

export interface LineOwnerOptions extends HeadLinesOptions {
  /** Path from the top of the repository. */
  readonly file: string;
  /** From 1, in `text`. */
  readonly line: number;
  /** The file as it stands in the editor. */
  readonly text: Uint8Array;
}

/**
 * Why a line has no owner: the head's version does not have it, it comes after the last line break, its history is
 * missing, the head has no such file, or it is larger than is compared; or its file does not count.
 */
export type Unowned = 'new' | 'end' | 'lost' | 'absent' | 'large' | LeftOut;

export type LineOwner = { readonly head: string } & (
  | { readonly commit: string; readonly verdict: LineVerdict; readonly why: null }
  | { readonly commit: null; readonly why: Unowned }
);

/** What `readFilesAt` gives of a file at most, but a byte. */
const LARGEST = 1024 * 1024;

/** The commit that owns a line of a text, which need not be committed, of a file at the head. */
export function lineOwner(path: string, options: LineOwnerOptions): Promise<LineOwner> {
  const { file, line, text, signal } = options;
  return withRepository(path, options, async repository => {
    const { reader, place, rule } = repository;
    const { head } = place;
    const isAsked = (name: string) => name === file;
    const unowned = (why: Unowned) => ({ head, commit: null, why });
    const isFile = (bytes: string) => isAsked(displayPath(bytes));
    const [content] = (await readFilesAt(reader, head, isFile, signal)).files.values();
    const judged = await judgeHistory(reader, [head], rule, { signal });
    const { counted, leftOut } = await headLines(repository, judged, isAsked, options);
    const [found] = counted;
    if (found === undefined) return unowned(leftOut[0] ?? 'absent');
    if (content === undefined) return unowned('unreadable');
    if (content.length > LARGEST || text.length > LARGEST) return unowned('large');
    const at = lineAtHead(content, text, line);
    if (typeof at !== 'number') return unowned(at);
    const owner = ownerAt(found.runs, at);
    const { owners, attributions } = judged;
    const commit = owners.commitOf(owner);
    if (commit === null) return unowned('lost');
    const agent = attributions.agentModels[owners.agentOf(owner)] ?? null;
    const verdict = { class: owners.className(owner), basis: owners.basisOf(owner), agent };
    return { head, commit: judged.graph.ids[commit]!, verdict, why: null };
  });
}

/** Which line of `committed` a line of `edited` is, both from 1. How their lines end makes no difference. */
function lineAtHead(committed: Buffer, edited: Uint8Array, line: number): number | 'new' | 'end' {
  const old = editorLines(committed.toString('latin1'));
  const now = editorLines(Buffer.from(edited).toString('latin1'));
  const place = mapLines(old.marks, now.marks)[line - 1];
  if (place === undefined) return 'end';
  return place < 0 ? 'new' : old.numbers[place]!;
}

/** `line` from 1. */
function ownerAt(runs: Runs, line: number) {
  let end = 0;
  for (const [owner, lines] of eachRun(runs)) {
    end += lines;
    if (line <= end) return owner;
  }
  return UNKNOWN_OWNER;
}
