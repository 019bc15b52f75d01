import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { SideState } from '../../protocol/comparison';
import type { Pair } from '../models/comparison';

/** `name@revision`, as far as it is known. */
export function fullName({ repository, revision }: SideState): string {
  return revision === null ? inert(repository) : `${inert(repository)}@${inert(revision)}`;
}

/** As short as tells the sides apart: by revision in one repository, else by repository. */
export function shortNames([left, right]: Pair<SideState>): Pair<string> {
  const sameRepository = left.repository === right.repository;
  if (!sameRepository) return [inert(left.repository), inert(right.repository)];
  if (left.revision === right.revision) {
    const name = fullName(left);
    return [l10n.t('{0} (left)', name), l10n.t('{0} (right)', name)];
  }
  return [inert(left.revision ?? left.repository), inert(right.revision ?? right.repository)];
}
