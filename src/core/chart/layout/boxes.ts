/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some(other => overlap(box, other));
}

/** Pixels to a tenth: finer is not seen, and longer files say no more. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
