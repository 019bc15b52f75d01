import * as z from 'zod';

/** Keys of an object and places of an array, from the top. */
const pathSchema = z.array(z.union([z.string(), z.number()])).max(100);
const operationSchema = z.object({
  kind: z.number(),
  k: pathSchema.optional(),
  v: z.unknown().optional(),
  i: z.number().optional(),
});
type Step = string | number;
type Holder = Record<Step, unknown>;

const [INITIAL, SET, PUSH, DELETE] = [0, 1, 2, 3];

/** A JSON text that is kept as what was done to it, one operation a line. */
export class OperationLog {
  value: unknown = undefined;

  /** Whether the operation could be carried out. */
  apply(operation: unknown): boolean {
    const read = operationSchema.safeParse(operation).data;
    if (read === undefined) return false;
    if (read.kind === INITIAL) {
      this.value = read.v;
      return true;
    }
    const [last, ...rest] = (read.k ?? []).toReversed();
    const holder = this.at(rest.toReversed());
    if (last === undefined || holder === null || last === '__proto__') return false;
    if (read.kind === SET) holder[last] = read.v;
    else if (read.kind === DELETE) delete holder[last];
    else return read.kind === PUSH && push(holder, last, read.v, read.i);
    return true;
  }

  private at(path: readonly Step[]): Holder | null {
    let holder: unknown = this.value;
    for (const step of path) {
      if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) return null;
      holder = (holder as Holder)[step];
    }
    return typeof holder === 'object' ? (holder as Holder | null) : null;
  }
}

/** From `at` on the array holds these items; at its end where none is said. */
function push(holder: Holder, key: Step, items: unknown, at: number | undefined): boolean {
  const there = Object.hasOwn(holder, key) ? holder[key] : [];
  if (!Array.isArray(there) || !(items === undefined || Array.isArray(items))) return false;
  const from = at ?? there.length;
  if (!(Number.isInteger(from) && from >= 0 && from <= there.length)) return false;
  holder[key] = [...there.slice(0, from), ...(items ?? [])];
  return true;
}
