import { incompleteReason } from '../report';
import { bare } from './escapes';
import type { FormId } from './form-ids';
import { NAMESPACE, RECORD_PROPERTY } from './own-names';
import { recordOf, recordText } from './record';
import type { Told } from './told';
import { boundsText } from './words';

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** The same names and values wherever a form takes pairs of texts. What is not known has none. */
export function propertiesOf(told: Told, form: FormId): Property[] {
  const { commit, date, rule, program, lines, share, reasons, tools } = told;
  const { low, users, high, estimate } = share;
  const pairs: readonly (readonly [name: string, value: string | number | null])[] = [
    ['definition', 'living-lines'],
    ['commit', commit],
    ['commit:date', date],
    ['rule:id', rule.id],
    ['rule:hash', rule.hash],
    ['program', `${program.name} ${program.version}`],
    ['lines:counted', lines.counted],
    ['lines:declared', lines.agent + lines.pair],
    ['share:low', low],
    ['share:users', users],
    ['share:high', high],
    ['share:estimate', estimate?.value ?? null],
    ['share:estimate:lower', estimate?.from ?? null],
    ['share:estimate:upper', estimate?.to ?? null],
    ['share:unknown', low === null ? boundsText(told, told, bare) : null],
    ...reasons.map(reason => ['incomplete', incompleteReason(reason)] as const),
    ...tools.map(({ agent }) => ['tool', agent || '?'] as const),
  ];
  const known = pairs.flatMap(([name, value]) =>
    value === null ? [] : [{ name: `${NAMESPACE}:${name}`, value: String(value) }],
  );
  return [...known, { name: RECORD_PROPERTY, value: recordText(recordOf(told, form)) }];
}
