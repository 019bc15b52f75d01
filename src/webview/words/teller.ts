import * as l10n from '@vscode/l10n';
import type { Teller } from '../../core/report';
import { inert } from '../../core/text';
import type { Format } from '../format';
import { classMeaning, className, roleName } from './nouns';

/** Panels of the loop in the reader's language. */
export function tellerFor(format: Format): Teller {
  return {
    l10n,
    count: format.count,
    percent: format.percent,
    upperPercent: format.upperPercent,
    wholePercent: format.wholePercent,
    signedPoints: format.signedPoints,
    decimal: format.decimal,
    list: format.list,
    day: format.day,
    role: roleName,
    classWithMeaning: name => l10n.t('{0}: {1}', className(name), classMeaning(name)),
    plain: inert,
  };
}
