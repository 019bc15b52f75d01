import { TestRepo } from '../../support/repo';
import { HOSTILE } from '../sample';

const ADA = 'Ada Berg <ada@berg.dev>';
const BOB = 'Bob Stone <bob@stone.dev>';
const CLAUDE = 'Claude <noreply@anthropic.com>';

/** `n` lines that stand nowhere else, so that no diff has a choice. */
const lines = (n: number, word: string, end = '\n') =>
  Array.from({ length: n }, (_, i) => `${word} ${i} of its own${end}`);

/** Files by a person, a pair and an agent, in turn; and the class of each commit, as the marks should show it. */
export interface MarkedSample {
  readonly repo: TestRepo;
  /** By full id; of commits whose lines are marked. */
  readonly classes: ReadonlyMap<string, string>;
}

const NOTEBOOK = (...cells: readonly (readonly string[])[]) =>
  `${JSON.stringify(
    {
      cells: cells.map((source, i) => ({
        ...{ cell_type: 'code', id: `cell-${i}`, metadata: {}, execution_count: null, outputs: [], source },
      })),
      metadata: { language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;

/** Puts some lines between others, at equal distances. */
function mixed(base: readonly string[], more: readonly string[]): string[] {
  const step = Math.ceil(base.length / more.length);
  return base.flatMap((line, i) =>
    i % step === 0 && i / step < more.length ? [line, more[i / step]!] : [line],
  );
}

export function markedSample(): MarkedSample {
  const repo = new TestRepo();
  const texts = (end: string) => {
    const person = lines(12, 'person', end);
    const pair = mixed(person, lines(4, 'pair é', end));
    return [person, pair, mixed(pair, lines(3, 'agent', end))].map(all => all.join(''));
  };
  const [plain, windows] = [texts('\n'), texts('\r\n')];
  const latin = plain.map(text => Buffer.from(text, 'latin1'));
  const cells = [
    ['a = 1\n', 'b = 2'],
    ['print(a)\n', 'print(b)'],
  ] as const;
  const write = (n: 0 | 1 | 2) =>
    repo.write('src/app.py', plain[n]!).write('src/windows.py', windows[n]!).write('latin.txt', latin[n]!);
  write(0).write('book.ipynb', NOTEBOOK(cells[0]));
  repo.write('src/old.py', plain[2]!.replaceAll('of', 'out of')).write('made/parser.generated.ts', 'one\n');
  repo.commit({ author: BOB, message: 'By hand\n' });
  write(1).write('book.ipynb', NOTEBOOK(...cells));
  const pair = repo.commit({ author: ADA, message: `${HOSTILE}\n\nCo-authored-by: ${CLAUDE}\n` });
  const agent = write(2).commit({ author: CLAUDE, message: 'By itself\n' });
  repo.git('reset', '--hard');
  return {
    repo,
    classes: new Map([
      [pair, 'pair'],
      [agent, 'agent'],
    ]),
  };
}
