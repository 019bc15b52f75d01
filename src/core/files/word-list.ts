/** A list written as text, divided by white space: how the pattern tables stay readable. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
