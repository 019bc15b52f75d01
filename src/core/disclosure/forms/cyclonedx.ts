import * as z from 'zod';
import { SOURCE } from '../../report';
import type { JsonForm } from '../form';
import type { FormId } from '../form-ids';
import { jsonOf } from '../marked';
import { NAMESPACE, RECORD_PROPERTY } from '../own-names';
import { type Property, propertiesOf } from '../properties';
import { claimOf, methodOf } from '../statement';
import type { Told } from '../told';

/**
 * CycloneDX 1.6: the repository as the component that a bill of materials is of, with properties in a namespace of ours,
 * a sentence as its annotation, and a claim with its evidence. Nobody affirms it, and nothing is signed.
 */
export const CYCLONEDX: JsonForm = {
  id: 'cyclonedx',
  kind: 'json',
  description: 'a bill of materials of CycloneDX 1.6, with a claim and its evidence',
  file: 'disclosure.cdx.json',
  takesRange: false,
  document: told => bomOf(told, 'cyclonedx', CYCLONEDX.file, []),
  recordIn,
};

const [REPOSITORY, CLAIM, EVIDENCE] = ['repository', 'ai-share', 'ai-share-low'];

/** `own` are properties of the whole document. */
export function bomOf(told: Told, form: FormId, file: string, own: readonly Property[]): object {
  const { repository, commit, date } = told;
  const program = programOf(told);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [program] },
      component: {
        'bom-ref': REPOSITORY,
        type: 'application',
        name: repository || '?',
        version: commit,
        properties: propertiesOf(told, form),
      },
    },
    ...(date === null
      ? {}
      : {
          annotations: [
            {
              'bom-ref': 'ai-share-text',
              subjects: [REPOSITORY],
              annotator: { component: program },
              timestamp: date,
              text: `${claimOf(told)} ${methodOf(told, file)}`,
            },
          ],
        }),
    ...(own.length === 0 ? {} : { properties: own }),
    ...(told.share.low === null ? {} : { declarations: declarationsOf(told, file) }),
  };
}

/** Nothing is claimed where no share is told. */
function declarationsOf(told: Told, file: string) {
  const { date } = told;
  return {
    claims: [
      {
        'bom-ref': CLAIM,
        target: REPOSITORY,
        predicate: claimOf(told),
        reasoning: methodOf(told, file),
        evidence: [EVIDENCE],
      },
    ],
    evidence: [
      {
        'bom-ref': EVIDENCE,
        propertyName: `${NAMESPACE}:share:low`,
        description:
          'Commits of the history, and records of single lines, as the property of the record names them',
        ...(date === null ? {} : { created: date }),
      },
    ],
  };
}

function programOf({ program: { name, version } }: Told) {
  return { type: 'application', name, version, externalReferences: [{ type: 'vcs', url: SOURCE }] };
}

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({
    component: z.object({ properties: z.array(z.object({ name: z.string(), value: z.string() })) }),
  }),
});

export function recordIn(document: unknown): unknown {
  const bom = bomSchema.safeParse(document).data;
  const record = bom?.metadata.component.properties.find(({ name }) => name === RECORD_PROPERTY);
  return record && jsonOf(record.value);
}
