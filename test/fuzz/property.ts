import type fc from 'fast-check';

/** One thing that must hold for whatever comes from outside. */
export interface Property {
  readonly name: string;
  /** Cases in the short run. */
  readonly runs: number;
  readonly make: () => fc.IRawProperty<unknown>;
}
