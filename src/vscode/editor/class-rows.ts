import * as vscode from 'vscode';
import type { OwnColour } from '../../core/chart';
import type { AuthorClass } from '../../core/model';

/** How lines of a class are marked. */
export interface ClassRow {
  readonly class: AuthorClass;
  /** A contributed colour, which tells classes apart for most. */
  readonly colour: OwnColour;
  /** Bars in the gutter, which tell them apart for all: from, width, and whether it is broken; in hundredths. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly broken: boolean }[];
}

const bar = (x: number, width: number, broken = false) => ({ x, width, broken });

/** Every class, in the order of reports. The more is declared, the more is drawn. */
export const CLASS_ROWS: readonly ClassRow[] = [
  { class: 'agent', colour: 'agent', bars: [bar(40, 36)] },
  { class: 'pair', colour: 'pair', bars: [bar(40, 12), bar(64, 12)] },
  { class: 'assist', colour: 'assist', bars: [bar(52, 12)] },
  { class: 'unknown', colour: 'unknown', bars: [bar(54, 8, true)] },
  { class: 'human', colour: 'human', bars: [bar(64, 12)] },
  { class: 'automation', colour: 'automation', bars: [bar(64, 12, true)] },
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

/** What it means that a tool recorded a line so, whatever its commit says; null where that says no more. */
export function recordedText(name: AuthorClass): string | null {
  if (name === 'agent') return vscode.l10n.t('recorded by a tool as written by an AI');
  if (name === 'human') return vscode.l10n.t('recorded by a tool as written by a known person');
  return name === 'unknown' ? vscode.l10n.t('left open by the record of a tool') : null;
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
