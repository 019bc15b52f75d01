/** Looks into the bytes of one line of JSON, so that only lines that matter are parsed. */

/** A text that the line has to hold. Within a value, quotation marks are escaped: one with its marks is a key or a value. */
export function needle(text: string): Buffer {
  return Buffer.from(text);
}

export function holdsAny(line: Buffer, needles: readonly Buffer[]): boolean {
  return needles.some(each => line.includes(each));
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const LONGEST_VALUE = 200;

/** Short texts that stand behind a key, given with its quotation marks, anywhere in the line. */
export function* valuesOf(line: Buffer, key: Buffer): Generator<string> {
  for (let at = line.indexOf(key); at !== -1; at = line.indexOf(key, at + 1)) {
    let start = at + key.length;
    while (line[start] === 0x20 || line[start] === 0x3a) start++;
    if (line[start] !== QUOTE) continue;
    const end = line.indexOf(QUOTE, start + 1);
    if (end === -1 || end - start > LONGEST_VALUE || line[end - 1] === BACKSLASH) continue;
    yield line.toString('utf8', start + 1, end);
  }
}
