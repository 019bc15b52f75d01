import * as z from 'zod';
import { Refusal } from '../../refusal';
import { SOURCE } from '../../report';
import type { JsonForm } from '../form';
import { jsonOf } from '../marked';
import { ELEMENTS, RECORD_PROPERTY } from '../own-names';
import { propertiesOf } from '../properties';
import { recordDigest, recordOf } from '../record';
import { claimOf, methodOf } from '../statement';
import type { Told } from '../told';

/** Thrown where SPDX demands what the repository does not tell. */
class NotForSpdx extends Refusal {}

/**
 * SPDX 3.0.1 as JSON-LD: the repository as a package, an annotation with the sentence, and properties in an extension.
 * The profile for AI describes models, not who wrote code, so it is not used.
 */
export const SPDX: JsonForm = {
  id: 'spdx',
  kind: 'json',
  description: 'a document of SPDX 3.0.1: package, annotation, and properties',
  file: 'disclosure.spdx.json',
  takesRange: false,
  document,
  recordIn,
};

const CREATION = '_:creation';

function document(told: Told): object {
  const { repository, commit, date, program, objectFormat } = told;
  if (date === null)
    throw new NotForSpdx(
      'SPDX demands a date, and this commit has none that git can read: choose another commit.',
    );
  const base = `${ELEMENTS}/${recordDigest(recordOf(told, 'spdx'))}#`;
  const element = (type: string, name: string) => ({
    type,
    spdxId: `${base}${name}`,
    creationInfo: CREATION,
  });
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': CREATION,
        specVersion: '3.0.1',
        created: date,
        createdBy: [`${base}program`],
        comment: 'The date is that of the commit: the same commit gives the same document.',
      },
      {
        ...element('SoftwareAgent', 'program'),
        name: `${program.name} ${program.version}`,
        comment: SOURCE,
      },
      {
        ...element('SpdxDocument', 'document'),
        // In the context of 3.0.1 the word `extension` is the property of that name, so that profile cannot be named.
        profileConformance: ['core', 'software'],
        rootElement: [`${base}repository`],
        element: [`${base}repository`, `${base}statement`, `${base}program`],
      },
      {
        ...element('software_Package', 'repository'),
        name: repository || '?',
        software_packageVersion: commit,
        software_primaryPurpose: 'source',
        ...(objectFormat === 'sha1' ? { software_contentIdentifier: [revision(commit)] } : {}),
        extension: [
          {
            type: 'extension_CdxPropertiesExtension',
            extension_cdxProperty: propertiesOf(told, 'spdx').map(({ name, value }) => ({
              type: 'extension_CdxPropertyEntry',
              extension_cdxPropName: name,
              extension_cdxPropValue: value,
            })),
          },
        ],
      },
      {
        ...element('Annotation', 'statement'),
        annotationType: 'other',
        contentType: 'text/plain',
        subject: `${base}repository`,
        statement: `${claimOf(told)} ${methodOf(told, SPDX.file)}`,
      },
    ],
  };
}

/** ISO/IEC 18670: the id of a commit of git is that of its revision, where it is of SHA-1. */
function revision(commit: string) {
  return {
    type: 'software_ContentIdentifier',
    software_contentIdentifierType: 'swhid',
    software_contentIdentifierValue: `swh:1:rev:${commit}`,
  };
}

const entrySchema = z.object({ extension_cdxPropName: z.string(), extension_cdxPropValue: z.string() });
const graphSchema = z.object({
  '@graph': z.array(
    z.object({
      extension: z.array(z.object({ extension_cdxProperty: z.array(entrySchema).default([]) })).default([]),
    }),
  ),
});

function recordIn(content: unknown): unknown {
  const graph = graphSchema.safeParse(content).data?.['@graph'] ?? [];
  const entries = graph.flatMap(({ extension }) => extension.flatMap(each => each.extension_cdxProperty));
  const record = entries.find(entry => entry.extension_cdxPropName === RECORD_PROPERTY);
  return record && jsonOf(record.extension_cdxPropValue);
}
