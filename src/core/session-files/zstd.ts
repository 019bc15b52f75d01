import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';

/** From Node 22.15 on. */
export function zstdDecoder(): Transform | null {
  const offered = zlib as { readonly createZstdDecompress?: () => Transform };
  return offered.createZstdDecompress?.() ?? null;
}
