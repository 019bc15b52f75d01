import * as vscode from 'vscode';
import type { AuthorClass } from '../../core/model';

/** How lines of a class are shown. */
export interface ClassRow {
  readonly class: AuthorClass;
  /** A contributed colour, which tells classes apart for most. */
  readonly colour: string;
  /** The edge of the line, which tells them apart for all. */
  readonly edge: { readonly style: 'solid' | 'double' | 'dashed' | 'dotted'; readonly width: number };
}

/** Every class, in the order of reports. */
export const CLASS_ROWS: readonly ClassRow[] = [
  { class: 'agent', colour: 'writesItself.agent', edge: { style: 'solid', width: 4 } },
  { class: 'pair', colour: 'writesItself.pair', edge: { style: 'double', width: 4 } },
  { class: 'assist', colour: 'writesItself.assist', edge: { style: 'dashed', width: 3 } },
  { class: 'unknown', colour: 'writesItself.unknown', edge: { style: 'dotted', width: 2 } },
  { class: 'human', colour: 'writesItself.human', edge: { style: 'solid', width: 2 } },
  {
    class: 'automation',
    colour: 'writesItself.automation',
    edge: { style: 'dotted', width: 3 },
  },
];

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
