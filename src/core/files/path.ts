const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** True where every character stands for one byte below 128: such a text is the same decoded or not. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** A text whose characters all fit one byte, as bytes decoded as latin1 do. */
export function isByteString(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) return false;
  return true;
}

/** A byte string (one character per byte) as a reader should see it; bytes that are not UTF-8 become U+FFFD. */
export function displayPath(bytes: string): string {
  return isAscii(bytes) ? bytes : decoder.decode(Buffer.from(bytes, 'latin1'));
}

/** The other way: ordinary text as a byte string, the form in which paths and attribute files are read. */
export function bytePath(text: string): string {
  return isAscii(text) ? text : Buffer.from(encoder.encode(text)).toString('latin1');
}
