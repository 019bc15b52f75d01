import { grown } from '../growing';
import type { Owner } from '../lines';
import type { Addition, CountedLoss, Place } from './counters/counter';

/** Rows of whole numbers. */
export class NumberRows<Width extends number = number> {
  private data = new Int32Array(1024);
  private used = 0;

  constructor(private readonly width: Width) {}

  add(...row: readonly number[]): void {
    if (this.used + this.width > this.data.length) this.data = grown(this.data);
    for (const number of row) this.data[this.used++] = number;
  }

  get size(): number {
    return this.used / this.width;
  }

  at(row: number, column: number): number {
    return this.data[row * this.width + column]!;
  }
}

/** Columns of `added`: what the lines are taken for is told by their owner. */
export const ADDED = { commit: 0, path: 1, owner: 2, lines: 3 } as const;
/** Columns of `lost`. */
export const LOST = { commit: 0, path: 1, owner: 2, lines: 3 } as const;

/** What every commit that is no merge did to every file that counts; what the counters sum up, kept apart. */
export class FileEvents {
  /** Those of one commit come one after the other. */
  readonly additions = new NumberRows(4);
  /** In no order; the same commit, file and owner may come more than once. */
  readonly losses = new NumberRows(4);
  private readonly places = new Map<number, Place>();

  added({ of, path, owner, lines, role, folder, language }: Addition): void {
    this.additions.add(of.commit, path, owner, lines);
    if (!this.places.has(path)) this.places.set(path, { role, folder, language });
  }

  lost({ commit, path, owner, lines, role, folder, language }: CountedLoss): void {
    this.losses.add(commit, path, owner, lines);
    if (!this.places.has(path)) this.places.set(path, { role, folder, language });
  }

  /** Of a path that was told of. */
  placeOf(path: number): Place {
    return this.places.get(path)!;
  }

  ownerOfLoss(row: number): Owner {
    return this.losses.at(row, LOST.owner) as Owner;
  }
}
