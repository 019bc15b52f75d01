/** Successes among trials. */
export interface Share {
  readonly of: number;
  readonly declared: number;
}

export interface SharesCompared {
  /** How often chance alone, with one share for both, divides the successes at least as unequally; two-sided. */
  readonly p: number;
  /** The second share less the first, with an interval of 95 %. */
  readonly difference: number;
  readonly from: number;
  readonly to: number;
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959964;
/** Tables as likely as the one that was found count as such, whatever the last digits are. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Two shares of independent trials, none of them of nothing. p is Fisher's exact test (R. A. Fisher, Statistical Methods for
 * Research Workers, 1934): the sum of the probabilities, with all sums of the table fixed, of the tables that are no likelier
 * than this one. The interval is the hybrid score interval (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10), made
 * of Wilson's intervals of both. Shares without unit, between 0 and 1.
 */
export function compareShares(first: Share, second: Share): SharesCompared {
  const [a, b] = [wilson(first), wilson(second)];
  const difference = b.share - a.share;
  return {
    p: fisher(first, second),
    difference,
    from: difference - Math.hypot(b.share - b.low, a.high - a.share),
    to: difference + Math.hypot(b.high - b.share, a.share - a.low),
  };
}

function fisher(first: Share, second: Share): number {
  const all = first.of + second.of;
  const declared = first.declared + second.declared;
  const logFactorial = logFactorials(all);
  const choose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const logChance = (x: number) =>
    choose(first.of, x) + choose(second.of, declared - x) - choose(all, declared);
  const found = Math.exp(logChance(first.declared)) * AS_LIKELY;
  let sum = 0;
  for (let x = Math.max(0, declared - second.of); x <= Math.min(first.of, declared); x++) {
    const chance = Math.exp(logChance(x));
    if (chance <= found) sum += chance;
  }
  return Math.min(1, sum);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}

/** E. B. Wilson's score interval (1927). */
function wilson({ of, declared }: Share) {
  const share = declared / of;
  const square = Z * Z;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))) / (1 + square / of);
  return { share, low: middle - half, high: middle + half };
}
