import { createHash } from 'node:crypto';

const MAGIC = Buffer.from('writes-itself\n');
/** To be raised when the payload of any entry changes its form. */
const FORMAT = 2;
const CHECK_BYTES = 32;
const HEAD_BYTES = MAGIC.length + 4 + 8 + CHECK_BYTES;

/** Puts before a payload what tells later whether it is all there, and what was asked for: magic, format, length, SHA-256. */
export function frame(name: string, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  let at = MAGIC.copy(head);
  at = head.writeUInt32LE(FORMAT, at);
  at = head.writeBigUInt64LE(BigInt(payload.length), at);
  sumOf(name, payload).copy(head, at);
  return Buffer.concat([head, payload]);
}

/** Over the name, too: the content of another entry is none. */
function sumOf(name: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\0`).update(payload).digest();
}

/** The payload, or null where the bytes are not a whole frame of this format for this name. */
export function unframe(name: string, bytes: Buffer): Buffer | null {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  let at = MAGIC.length;
  if (bytes.readUInt32LE(at) !== FORMAT) return null;
  at += 4;
  const length = bytes.readBigUInt64LE(at);
  at += 8;
  const check = bytes.subarray(at, HEAD_BYTES);
  const payload = bytes.subarray(HEAD_BYTES);
  if (BigInt(payload.length) !== length) return null;
  return sumOf(name, payload).equals(check) ? payload : null;
}
