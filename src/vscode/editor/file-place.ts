import * as vscode from 'vscode';
import * as z from 'zod';
import type { Documents } from '../documents';

/** Which of its versions a document shows of a file. `work`: as it stands, staged or not, and mapped onto what is committed. */
export type Version =
  | { readonly kind: 'work' }
  | { readonly kind: 'revision'; readonly revision: string }
  /** While a merge is not done: the version that comes in, or the last that both sides had. */
  | { readonly kind: 'theirs' | 'base' };

/** A file of a repository, and the version of it that a document shows. */
export interface FilePlace {
  /** Where the file lies, or lay, in the work tree. */
  readonly uri: vscode.Uri;
  readonly version: Version;
}

const WORK: Version = { kind: 'work' };

/** What the built-in git extension asks its own file system for. */
const gitSchema = z.object({
  path: z.string().min(1),
  ref: z.string().max(500),
  submoduleOf: z.string().optional(),
});

/** Null where it is no version of a file. */
export function placeOfUri(uri: vscode.Uri, documents: Pick<Documents, 'originOf'>): FilePlace | null {
  if (uri.scheme === 'file') return { uri, version: WORK };
  if (uri.scheme === 'git') return placeInGit(uri.query);
  const origin = documents.originOf(uri);
  return origin && { uri: origin.uri, version: { kind: 'revision', revision: origin.commit } };
}

function placeInGit(query: string): FilePlace | null {
  const asked = gitSchema.safeParse(jsonOf(query)).data;
  // Of a submodule it shows which commit is checked out there.
  if (asked === undefined || asked.submoduleOf) return null;
  return { uri: vscode.Uri.file(asked.path), version: versionOf(asked.ref) };
}

/** What the git extension calls the index is one of these; the stages of a conflict have several names, too. */
const STAGED = /^(~?|index|wt|[~:]2)$/;

function versionOf(ref: string): Version {
  if (STAGED.test(ref)) return WORK;
  if (/^[~:]1$/.test(ref)) return { kind: 'base' };
  if (/^[~:]3$/.test(ref)) return { kind: 'theirs' };
  return { kind: 'revision', revision: ref };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
