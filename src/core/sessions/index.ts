/** What agents keep of their own sessions on this machine: the edits that they made, in one form. */

export { editKey, type SessionEdit, type SessionRead, sessionEditSchema } from './edit';
export { lineForm } from './line-form';
export { type Scope, scopeOf } from './scope';
export type {
  DatabaseKind,
  DocumentKind,
  FileKind,
  ForeignKind,
  LineKind,
  LineReader,
  ManyRead,
  Place,
  Row,
  Source,
  Store,
  StoreId,
  Tables,
  WantsRow,
} from './store';
export { STORES } from './stores';
