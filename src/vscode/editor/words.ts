import * as vscode from 'vscode';
import type { Untold } from '../../core/file-lines';
import type { AuthorClass, Evidence } from '../../core/model';
import { placeText } from '../nouns';
import { dayText } from '../numbers';

/** Why nothing is told of a file's lines; null where it is simply not committed. */
export function untoldText(why: Untold): string | null {
  const words: Record<Untold, string | null> = {
    absent: null,
    large: vscode.l10n.t('Too large to be followed line by line'),
    binary: vscode.l10n.t('Binary files'),
    submodule: vscode.l10n.t('Submodules'),
    symlink: vscode.l10n.t('Symbolic links'),
    lfs: vscode.l10n.t('Git LFS pointers'),
    unreadable: vscode.l10n.t('Unreadable or missing'),
    configured: vscode.l10n.t('Left out by the repository itself'),
    vendored: vscode.l10n.t('Vendored'),
    lock: vscode.l10n.t('Lock files'),
    minified: vscode.l10n.t('Minified'),
    generated: vscode.l10n.t('Generated'),
  };
  return words[why];
}

/** A sign in words: where it was found, and what it was where that alone says nothing. */
export function signText({ sign, where }: Evidence): string {
  if (sign === 'era') return vscode.l10n.t('date before the AI era');
  if (sign === 'era-contradicted')
    return vscode.l10n.t('date before the AI era, which other signs contradict');
  return sign === 'squash-parts' ? vscode.l10n.t('joined messages') : placeText(where);
}

/** What it means that a tool recorded a line so, whatever its commit says; null where that says no more. */
export function recordedText(name: AuthorClass): string | null {
  if (name === 'agent') return vscode.l10n.t('recorded by a tool as written by an AI');
  if (name === 'human') return vscode.l10n.t('recorded by a tool as written by a known person');
  return name === 'unknown' ? vscode.l10n.t('left open by the record of a tool') : null;
}

/** Who wrote a line, as sessions on this machine tell. */
export function sessionText(
  agent: string | null,
  days: { readonly from: string; readonly to: string } | null,
): string {
  const who = agent ?? vscode.l10n.t('an agent');
  if (days === null) return vscode.l10n.t('written by {0} in a session on this machine', who);
  return days.from === days.to
    ? vscode.l10n.t('written by {0} in a session of {1}', who, dayText(days.from))
    : vscode.l10n.t('written by {0} in sessions of {1} to {2}', who, dayText(days.from), dayText(days.to));
}
