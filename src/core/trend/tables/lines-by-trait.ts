import type { OwnerTable, Trait } from '../../attribution';
import type { Runs } from '../../lines';

/** Lines of one version that are taken for the same. */
export interface TraitLines {
  readonly trait: Trait;
  readonly lines: number;
}

/** Divides the lines of versions by what they are taken for, one version after the other. */
export class ByTrait {
  private readonly lines: Float64Array;
  private readonly met: number[] = [];

  constructor(private readonly owners: OwnerTable) {
    this.lines = new Float64Array(owners.traits.length);
  }

  /** In the order in which they stand in the file first. */
  of(runs: Runs): TraitLines[] {
    const { lines, met, owners } = this;
    for (let i = 0; i < runs.length; i += 2) {
      const trait = owners.traitOf(runs[i] as Parameters<OwnerTable['traitOf']>[0]);
      if (lines[trait] === 0) met.push(trait);
      lines[trait]! += runs[i + 1]!;
    }
    const found = met.map(trait => ({ trait: owners.traits[trait]!, lines: lines[trait]! }));
    for (const trait of met) lines[trait] = 0;
    met.length = 0;
    return found;
  }
}
