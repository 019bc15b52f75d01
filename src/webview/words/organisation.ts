import * as l10n from '@vscode/l10n';
import type { Organisation } from '../../core/organisation';
import type { Format } from '../format';

/** What a reader must know before any figure of several repositories. */
export function organisationNotes(organisation: Organisation, { count }: Format): string[] {
  const { repositories, untoldLines, rules } = organisation;
  const { untold } = repositories;
  return [
    ...(untold === 0
      ? []
      : [
          l10n.t(
            'Histories that are cut too early: {0}. Nobody knows who wrote their {1} lines, so they are in no share.',
            count(untold),
            count(untoldLines),
          ),
        ]),
    ...(rules.length < 2
      ? []
      : [
          l10n.t(
            'The repositories were counted by {0} different rules or versions, which cannot be compared.',
            count(rules.length),
          ),
        ]),
  ];
}
