/**
 * `A..B` as git reads it, with HEAD for what is left out; three dots are two, for only what B has and A has not counts.
 * Null where the text is no range.
 */
export function parseRange(text: string): { readonly from: string; readonly to: string } | null {
  const [, from = '', to = ''] = /^(.*?)\.{2,3}(.*)$/.exec(text) ?? [];
  if ((from === '' && to === '') || /\.\./.test(to)) return null;
  return { from: from === '' ? 'HEAD' : from, to: to === '' ? 'HEAD' : to };
}
