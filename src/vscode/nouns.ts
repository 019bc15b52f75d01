import * as vscode from 'vscode';
import type { AuthorClass, EvidenceWhere } from '../core/model';

/** Its texts are collected where the pages say the same. */
export function classText(name: AuthorClass): string {
  const words: Record<AuthorClass, string> = {
    agent: vscode.l10n.t('Agent'),
    pair: vscode.l10n.t('Pair'),
    assist: vscode.l10n.t('Assist'),
    unknown: vscode.l10n.t('Unknown'),
    human: vscode.l10n.t('Human'),
    automation: vscode.l10n.t('Automation'),
  };
  return words[name];
}

export function classMeaningText(name: AuthorClass): string {
  const words: Record<AuthorClass, string> = {
    agent: vscode.l10n.t('by an AI under its own identity'),
    pair: vscode.l10n.t('by a person who declares an AI as co-author'),
    assist: vscode.l10n.t('by a person who declares AI help'),
    unknown: vscode.l10n.t('no evidence of AI, not proved human'),
    human: vscode.l10n.t('proved human'),
    automation: vscode.l10n.t('by a bot that is not AI'),
  };
  return words[name];
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
