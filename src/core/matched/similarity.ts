/**
 * 1 − edit distance / longer length, where that is at least `least`; else 0. Distance of Levenshtein over UTF-16 units, of
 * which only as much is reckoned as could still be enough.
 */
export function similarity(a: string, b: string, least: number): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const most = Math.floor((1 - least) * longer + 1e-9);
  const distance = distanceWithin(a, b, most);
  return distance === null ? 0 : 1 - distance / longer;
}

/** Null where it is more than `most`. */
function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  const beyond = most + 1;
  let before = Int32Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
  let row = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const changed = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const gone = j === i + most ? beyond : before[j]! + 1;
      row[j] = Math.min(changed, gone, row[j - 1]! + 1, beyond);
      if (row[j]! < least) least = row[j]!;
    }
    if (least > most) return null;
    [before, row] = [row, before];
  }
  const distance = before[b.length]!;
  return distance > most ? null : distance;
}
