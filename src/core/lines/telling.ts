import type { Guesses } from './ignored/ignored';
import type { LineListener } from './line-history';
import type { Loss, Removals } from './losses';
import { type OwnedVersion, Owners } from './owners';
import { findPointers, mayBePointer } from './pointers';
import type { Owner } from './tables/runs';
import type { Trace } from './trace';

/** What the diffs of a trace hold ready. */
export interface Compared {
  /** How often each pair's hunks are still needed. */
  readonly uses: Int32Array;
  readonly guesses: () => Guesses;
  /** Null where nobody asks for losses. */
  readonly removals: Removals | null;
}

const sameNumber = (commit: number) => commit as Owner;

const nothingTold = () => null;

/** Tells a listener of lines whose diffs are there. */
export class Telling {
  private readonly owners: Owners;
  private readonly maybePointers: OwnedVersion[] = [];
  /** Of versions that may be pointers. */
  private readonly heldLosses: Loss[] = [];

  constructor(
    private readonly trace: Trace,
    { uses, guesses, removals }: Compared,
    private readonly listener: LineListener,
  ) {
    this.owners = new Owners(trace, uses, guesses, {
      ownerOf: listener.ownerOf ?? sameNumber,
      toldOf: listener.toldOf ?? nothingTold,
      visit: owned => this.give(owned),
      losses: removals && { removals, lost: loss => this.lose(loss) },
    });
  }

  /** The versions of a family, sources first. */
  assign(family: Int32Array): void {
    this.owners.assign(family);
  }

  soFar(): void {
    this.listener.onSoFar?.();
  }

  /** What was held back, once all that may be pointers to files kept elsewhere has been looked into. */
  async end(): Promise<void> {
    const { reader, ids, versions, pointers, signal } = this.trace;
    const { visitor } = this.listener;
    const blobs = new Set(this.maybePointers.map(({ version }) => versions.blob.at(version)));
    for (const pointer of await findPointers(reader, ids, [...blobs], signal)) pointers.add(pointer);
    for (const owned of this.maybePointers) visitor.version(owned);
    for (const loss of this.heldLosses) visitor.lost?.(loss);
  }

  private give(owned: OwnedVersion): void {
    if (this.isInDoubt(owned.version, owned.lines)) this.maybePointers.push(owned);
    else this.listener.visitor.version(owned);
  }

  private lose(loss: Loss): void {
    const { versions, blobs } = this.trace;
    const lines = blobs.linesOf(versions.blob.at(loss.version)) ?? 0;
    if (this.isInDoubt(loss.version, lines)) this.heldLosses.push(loss);
    else this.listener.visitor.lost?.(loss);
  }

  /** Whether the version may be a pointer to a file kept elsewhere, which is looked into at the end. */
  private isInDoubt(version: number, lines: number): boolean {
    return mayBePointer(lines) && this.trace.given?.owned(version) === undefined;
  }
}
