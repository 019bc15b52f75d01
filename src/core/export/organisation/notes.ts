import type { Organisation } from '../../organisation';
import { grouped } from '../../text';

/** What a reader must know before any figure, as whole sentences. */
export function notes({ repositories, untoldLines, rules }: Organisation): string[] {
  const { untold, failed, kept } = repositories;
  const are = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
  return [
    ...(failed === kept
      ? []
      : [
          `${are(failed - kept, 'repository', 'repositories')} could not be read and ${failed - kept === 1 ? 'is' : 'are'} in no figure.`,
        ]),
    ...(kept === 0
      ? []
      : [
          `${are(kept, 'repository stands', 'repositories stand')} as an earlier run found ${kept === 1 ? 'it' : 'them'}: the last attempt failed.`,
        ]),
    ...(untold === 0
      ? []
      : [
          `Of ${are(untold, 'repository', 'repositories')} (${grouped(untoldLines)} lines) the history is cut so early that nobody knows who wrote the lines: they are in no share.`,
        ]),
    ...(rules.length < 2
      ? []
      : [
          `The repositories were counted by ${grouped(rules.length)} different rules or versions; run the dataset command again to have them counted alike.`,
        ]),
  ];
}
