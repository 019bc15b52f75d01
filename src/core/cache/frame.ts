import { createHash } from 'node:crypto';

const MAGIC = Buffer.from('writes-itself\n');
/** To be raised when the payload of any entry changes its form. */
const FORMAT = 1;
const CHECK_BYTES = 32;
const HEAD_BYTES = MAGIC.length + 4 + 8 + CHECK_BYTES;

/** Puts before a payload what tells later whether all of it is there: magic, format, length, SHA-256. */
export function frame(payload: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  let at = MAGIC.copy(head);
  at = head.writeUInt32LE(FORMAT, at);
  at = head.writeBigUInt64LE(BigInt(payload.length), at);
  createHash('sha256').update(payload).digest().copy(head, at);
  return Buffer.concat([head, payload]);
}

/** The payload, or null where the bytes are not a whole frame of this format. */
export function unframe(bytes: Buffer): Buffer | null {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  let at = MAGIC.length;
  if (bytes.readUInt32LE(at) !== FORMAT) return null;
  at += 4;
  const length = bytes.readBigUInt64LE(at);
  at += 8;
  const check = bytes.subarray(at, HEAD_BYTES);
  const payload = bytes.subarray(HEAD_BYTES);
  if (BigInt(payload.length) !== length) return null;
  return createHash('sha256').update(payload).digest().equals(check) ? payload : null;
}
