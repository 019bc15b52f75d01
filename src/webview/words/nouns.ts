import * as l10n from '@vscode/l10n';
import {
  type AuthorClass,
  type EvidenceWhere,
  type FileRole,
  type LeftOut,
  UNNAMED_AGENT,
} from '../../core/model';
import { inert } from '../../core/text';

/** Words that a newer core may use and this page does not know are shown as they came, made harmless. */
function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? words[key]! : inert(key);
}

export function className(name: string): string {
  const words: Record<AuthorClass, string> = {
    agent: l10n.t('Agent'),
    pair: l10n.t('Pair'),
    assist: l10n.t('Assist'),
    unknown: l10n.t('Unknown'),
    human: l10n.t('Human'),
    automation: l10n.t('Automation'),
  };
  return wordOf(words, name);
}

export function classMeaning(name: string): string {
  const words: Record<AuthorClass, string> = {
    agent: l10n.t('by an AI under its own identity'),
    pair: l10n.t('by a person who declares an AI as co-author'),
    assist: l10n.t('by a person who declares AI help'),
    unknown: l10n.t('no evidence of AI, not proved human'),
    human: l10n.t('proved human'),
    automation: l10n.t('by a bot that is not AI'),
  };
  return wordOf(words, name);
}

/** Products have one name in every language. */
export function agentName(agent: string): string {
  return agent === UNNAMED_AGENT ? l10n.t('Unnamed AI') : inert(agent);
}

export function modelName(model: string | null): string {
  return model === null ? l10n.t('model not stated') : inert(model);
}

export function agentWithModel(agent: string, model: string | null): string {
  return model === null ? agentName(agent) : l10n.t('{0} with {1}', agentName(agent), inert(model));
}

/** Null: all that are not told apart. */
export function languageName(language: string | null): string {
  return language === null ? l10n.t('No language known') : inert(language);
}

export function subjectText(subject: string, shown = inert): string {
  return subject === '' ? l10n.t('(no subject)') : shown(subject);
}

export function roleName(role: string): string {
  const words: Record<FileRole, string> = {
    product: l10n.t('Product code'),
    test: l10n.t('Tests'),
    ci: l10n.t('CI and build'),
    instructions: l10n.t('Instructions for agents'),
    docs: l10n.t('Documentation'),
    config: l10n.t('Configuration'),
  };
  return wordOf(words, role);
}

export function leftOutReason(reason: string): string {
  const words: Record<LeftOut, string> = {
    binary: l10n.t('Binary files'),
    submodule: l10n.t('Submodules'),
    symlink: l10n.t('Symbolic links'),
    lfs: l10n.t('Git LFS pointers'),
    unreadable: l10n.t('Unreadable or missing'),
    configured: l10n.t('Left out by the repository itself'),
    vendored: l10n.t('Vendored'),
    lock: l10n.t('Lock files'),
    minified: l10n.t('Minified'),
    generated: l10n.t('Generated'),
  };
  return wordOf(words, reason);
}

export function evidencePlace(where: string): string {
  const words: Record<EvidenceWhere, string> = {
    author: l10n.t('author'),
    committer: l10n.t('committer'),
    coauthor: l10n.t('co-author'),
    trailer: l10n.t('trailer'),
    subject: l10n.t('subject'),
    body: l10n.t('message body'),
    merge: l10n.t('merge'),
    branch: l10n.t('branch name'),
    date: l10n.t('date'),
    override: l10n.t('declared by the repository'),
  };
  return wordOf(words, where);
}
