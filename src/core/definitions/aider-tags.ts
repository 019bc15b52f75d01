/** Semver behind one letter, as `v0.86.0`; the rule compares those alone that end in `.0`. */
const RELEASE = /^.(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)((?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/;

/** Names of tags that the rule compares, each with the next: lowest version first. */
export function aiderTags(names: readonly string[]): string[] {
  const found = names.flatMap(name => {
    const [, major, minor, patch, more] = RELEASE.exec(name) ?? [];
    if (more === undefined || !name.endsWith('.0')) return [];
    return [{ name, version: [Number(major), Number(minor), Number(patch)], more }];
  });
  const order = (a: (typeof found)[number], b: (typeof found)[number]) => {
    const at = a.version.findIndex((number, i) => number !== b.version[i]);
    if (at >= 0) return a.version[at]! - b.version[at]!;
    return a.more === b.more ? (a.name < b.name ? -1 : 1) : a.more < b.more ? -1 : 1;
  };
  return found.sort(order).map(({ name }) => name);
}
