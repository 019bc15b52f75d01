import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const VENDOR = join(import.meta.dirname, '..', 'vendor');
const OPTIONS = { strict: false, allErrors: true } as const;

/** Formats that the schemas name; ajv knows none of itself and would pass over them. */
const FORMATS: Readonly<Record<string, RegExp | true>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  'iri-reference': /^[^\s<>"{}|\\^`]*$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
  'idn-email': /^\S+@\S+$/,
  email: /^\S+@\S+$/,
  regex: true,
};

const read = (file: string): object => JSON.parse(readFileSync(join(VENDOR, file), 'utf8')) as object;

/** CycloneDX 1.6; its schema calls two others by the place where they are published. */
export function cycloneDx(): ValidateFunction {
  const ajv = new Ajv({ ...OPTIONS, formats: FORMATS });
  for (const name of ['jsf-0.82', 'spdx'])
    ajv.addSchema(read(`cyclonedx/${name}.schema.json`), `http://cyclonedx.org/schema/${name}.schema.json`);
  return ajv.compile(read('cyclonedx/bom-1.6.schema.json'));
}

export function spdx(): ValidateFunction {
  return new Ajv2020({ ...OPTIONS, formats: FORMATS }).compile(read('spdx/spdx-3.0.1.schema.json'));
}

export function reuseToml(): ValidateFunction {
  return new Ajv2020({ ...OPTIONS, formats: FORMATS }).compile(read('reuse/reuse-toml-v1.schema.json'));
}

export function assertValid(validate: ValidateFunction, document: unknown): void {
  assert.ok(validate(document), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
}

/** Bytes of the digests that in-toto defines for git. */
const DIGESTS = [20, 32];
const GIT_DIGESTS = ['gitCommit', 'gitTree', 'gitBlob', 'gitTag'];

/**
 * What the specification of Statement v1 and its reference code demand: exactly the fields of the message, its type, a
 * subject with a digest in hex, the type of a predicate as a URI in lower case, and an object as predicate.
 */
export function statementProblems(document: unknown): string[] {
  const statement = document as Record<string, unknown>;
  const { _type, subject, predicateType, predicate, ...rest } = statement;
  const subjects = Array.isArray(subject) ? (subject as Record<string, unknown>[]) : [];
  const url = URL.canParse(String(predicateType)) ? new URL(String(predicateType)) : null;
  return [
    ...(_type === 'https://in-toto.io/Statement/v1' ? [] : ['_type']),
    ...(subjects.length > 0 ? [] : ['subject']),
    ...subjects.flatMap(subjectProblems),
    ...(url !== null && String(predicateType).startsWith(`${url.protocol}//${url.host}/`)
      ? []
      : ['predicateType']),
    ...(typeof predicate === 'object' && predicate !== null && !Array.isArray(predicate)
      ? []
      : ['predicate']),
    ...Object.keys(rest),
  ];
}

function subjectProblems({ name, digest, ...rest }: Record<string, unknown>): string[] {
  const digests = Object.entries(digest ?? {});
  return [
    ...(name === undefined || (typeof name === 'string' && name !== '') ? [] : ['subject.name']),
    ...(digests.length > 0 ? [] : ['subject.digest']),
    ...digests.flatMap(([algorithm, value]) =>
      GIT_DIGESTS.includes(algorithm) && /^[0-9a-f]+$/.test(value) && DIGESTS.includes(value.length / 2)
        ? []
        : [`subject.digest.${algorithm}`],
    ),
    ...Object.keys(rest).map(key => `subject.${key}`),
  ];
}
