const [SHORTEST, LONGEST] = [4, 1000];
const TELLS = /[\p{L}\p{N}]/u;

/** Whether a line, as `lineForm` makes it, says something of its own: a bracket or an empty line is anybody's. */
export function isTelling(form: string): boolean {
  return form.length >= SHORTEST && form.length <= LONGEST && TELLS.test(form);
}

/**
 * What a formatter leaves of neighbouring lines, by their forms: without white space, semicolons and commas before what
 * closes, one kind of quotes.
 */
export function looseForm(forms: readonly string[]): string {
  return forms
    .join('')
    .replace(/[ ;]+/g, '')
    .replace(/['`]/g, '"')
    .replace(/,+(?=[)\]}>]|$)/g, '');
}
