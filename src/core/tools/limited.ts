/** The first of some rows, and how many were left out. */
export function limited<Row>(rows: readonly Row[], most: number): { shown: readonly Row[]; leftOut: number } {
  return { shown: rows.slice(0, most), leftOut: Math.max(0, rows.length - most) };
}
