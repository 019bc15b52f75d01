import type { RandomSource } from './random-source';

/** Functions of lines that are all different, and of brackets and blank lines, which are not. */
export function randomCode(random: RandomSource, functions: number): string[] {
  return Array.from({ length: functions }, (_, i) => [
    `function f${i}() {`,
    ...Array.from({ length: random.int(1, 8) }, (_, j) =>
      random.chance(0.2) ? '\t}' : `\tcall${i}(${j}, ${random.int(0, 1e9)});`,
    ),
    '}',
    '',
  ]).flat();
}

/** Some lines change, come or go; whole functions are written, copied, deleted or formatted. None moves past another. */
export function randomEdit(random: RandomSource, lines: readonly string[], edits: number): string[] {
  const edited = [...lines];
  for (let i = 0; i < edits; i++) {
    const at = random.int(0, edited.length);
    const block = edited.slice(at, at + random.int(2, 12));
    const fresh = `new ${random.int(0, 1e9)}`;
    const [removed, added] = random.pick<() => [number, string[]]>([
      () => [1, [fresh]],
      () => [1, []],
      () => [0, [fresh]],
      () => [0, [random.pick(['', '}', '\t}'])]],
      () => [0, [`function ${fresh}() {`, `\t${fresh};`, '}', '']],
      () => [0, block],
      () => [block.length, []],
      () => [block.length, block.map(line => line.replace('\t', '  '))],
    ])();
    edited.splice(at, removed, ...added);
  }
  return edited;
}
