/** A file that is no database, is damaged, or was changed while it was read. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}
