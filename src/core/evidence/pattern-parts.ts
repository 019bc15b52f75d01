/** A pattern's source in pieces: escapes and classes whole, all else letter by letter. */
export function patternParts(source: string): string[] {
  return source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[^\\[]/g) ?? [];
}

/** Whether a pattern looks around itself or back at its groups: what it matches then depends on what stands beside it. */
export function looksAround(source: string): boolean {
  const parts = patternParts(source);
  return parts.some(part => /^\\[1-9k]$/.test(part)) || /\(\?<?[=!]/.test(withoutLiterals(parts));
}

function withoutLiterals(parts: readonly string[]): string {
  return parts.filter(part => part.length === 1).join('');
}
