/** Feeds `bytes` in two pieces, cut at every place, and byte by byte; `run` gets the pieces. */
export function atEveryBoundary(bytes: Buffer, run: (pieces: readonly Buffer[]) => void): void {
  for (let at = 0; at <= bytes.length; at++) run([bytes.subarray(0, at), bytes.subarray(at)]);
  run([...bytes].map(byte => Buffer.from([byte])));
}
