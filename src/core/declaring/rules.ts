import type { PolicySpan, Span } from './spans';

/** Which trailers the texts of a tree name, and which they refuse: as long as that stays the same. Keys in small letters. */
export interface Rules extends Span {
  readonly named: readonly string[];
  readonly refused: readonly string[];
}

/** In order; what one text names and another refuses, or one both ways, is neither. Where nothing is left, there is no rule. */
export function rulesOf(policies: readonly PolicySpan[]): Rules[] {
  const bounds = new Set<number | null>(policies.flatMap(({ since, until }) => [since, until]));
  const places = [...bounds].filter(place => place !== null).sort((a, b) => a - b);
  const rules: Rules[] = [];
  places.forEach((since, i) => {
    const there = policies.filter(span => span.since <= since && (span.until === null || span.until > since));
    const found = namings(there);
    const until = places[i + 1] ?? null;
    const last = rules.at(-1);
    if (last?.until === since && isSame(last, found)) rules[rules.length - 1] = { ...last, until };
    else if (found.named.length + found.refused.length > 0) rules.push({ ...found, since, until });
  });
  return rules;
}

function namings(policies: readonly PolicySpan[]): Pick<Rules, 'named' | 'refused'> {
  const all = policies.flatMap(({ policy }) => policy.names);
  const keys = [...new Set(all.map(({ key }) => key))].sort();
  const only = (wanted: 'named' | 'refused') =>
    keys
      .filter(key => all.every(naming => naming.key !== key || naming.how === wanted))
      .map(key => key.toLowerCase());
  return { named: only('named'), refused: only('refused') };
}

function isSame(a: Pick<Rules, 'named' | 'refused'>, b: Pick<Rules, 'named' | 'refused'>): boolean {
  return a.named.join() === b.named.join() && a.refused.join() === b.refused.join();
}
