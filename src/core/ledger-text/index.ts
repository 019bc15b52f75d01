/** A ledger in the formats that it can be written in: each a row and a writer. */
export type { LedgerRange, LedgerSubject } from './ledger-format';
export { LEDGER_FORMATS, type LedgerFormatId } from './ledger-formats';
