import { SOURCE } from '../report';

/** Type of the predicate of in-toto, versioned; the page behind it tells its fields. */
export const PREDICATE_TYPE = `${SOURCE}/blob/main/docs/disclosure/v1.md`;

/** Begins the names of elements of SPDX, which must be unlike all others in the world. */
export const ELEMENTS = `${SOURCE}/disclosures/v1`;

/** Begins names of properties: `cdx:` and other words are reserved for names that are registered. */
export const NAMESPACE = 'writes-itself';

/** The property that holds a record. */
export const RECORD_PROPERTY = `${NAMESPACE}:record`;
