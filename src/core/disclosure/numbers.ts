/**
 * Shares of counts for sentences, rounded so that a bound stays one: to one digit, and down for "at least", up for "up
 * to". Nothing is called all or none that is not.
 */
export function atLeast(part: number, all: number): string {
  if (part > 0 && part * 1000 < all) return 'less than 0.1%';
  return `at least ${tenths(Math.floor((part * 1000) / all))}`;
}

export function upTo(part: number, all: number): string {
  return `up to ${tenths(Math.ceil((part * 1000) / all))}`;
}

function tenths(count: number): string {
  return count === 1000 ? '100%' : `${Math.floor(count / 10)}.${count % 10}%`;
}
