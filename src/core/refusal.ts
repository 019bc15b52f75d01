/** Wrong usage: what was asked for cannot be given, and the message says why. Has a name, by which other bundles know it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
