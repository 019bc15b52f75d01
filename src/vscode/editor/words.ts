import * as vscode from 'vscode';
import type { Untold } from '../../core/file-lines';
import type { EvidenceWhere } from '../../core/model';

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

/** Where in a commit a sign was found; as the pages call it. */
export function placeText(where: EvidenceWhere): string {
  const words: Record<EvidenceWhere, string> = {
    author: vscode.l10n.t('author'),
    committer: vscode.l10n.t('committer'),
    coauthor: vscode.l10n.t('co-author'),
    trailer: vscode.l10n.t('trailer'),
    subject: vscode.l10n.t('subject'),
    body: vscode.l10n.t('message body'),
    merge: vscode.l10n.t('merge'),
    branch: vscode.l10n.t('branch name'),
    date: vscode.l10n.t('date'),
    override: vscode.l10n.t('declared by the repository'),
  };
  return words[where];
}
