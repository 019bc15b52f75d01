import * as z from 'zod';
import { incompleteReason, SOURCE } from '../../report';
import type { JsonForm } from '../form';
import { PREDICATE_TYPE } from '../own-names';
import { recordOf } from '../record';
import { claimOf, methodOf } from '../statement';
import type { Part, Told } from '../told';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** A statement of in-toto about a commit, with a predicate type of ours. Not signed: whoever wants that wraps it. */
export const IN_TOTO: JsonForm = {
  id: 'in-toto',
  kind: 'json',
  description: 'a statement of in-toto, version 1, in JSON: about the commit, not signed',
  file: 'disclosure.intoto.json',
  takesRange: true,
  document,
  recordIn,
};

function document(told: Told): object {
  const { repository, commit, date, share, reasons, tools, roles } = told;
  return {
    _type: STATEMENT_TYPE,
    subject: [{ ...(repository === '' ? {} : { name: repository }), digest: { gitCommit: commit } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      ...recordOf(told, 'in-toto'),
      ...(date === null ? {} : { commitDate: date }),
      share,
      statement: claimOf(told),
      method: methodOf(told, IN_TOTO.file),
      source: SOURCE,
      tools,
      roles: roles.map(({ name, lines }: Part) => ({ role: name, lines })),
      incomplete: reasons.map(incompleteReason),
    },
  };
}

const statementSchema = z.object({
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.record(z.string(), z.unknown()),
});

function recordIn(content: unknown): unknown {
  return statementSchema.safeParse(content).data?.predicate;
}
