import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type ChangedCommit, CommitMatcher, placeEdits } from '../../../../src/core/matched';
import type { SessionRead } from '../../../../src/core/sessions';
import { session } from '../../../support/session-edits';
import { commitOf, inRepo, letters, NOON } from './sample';

const DAY = 86_400;
const LINES = ['const first = readFirstOf(rows);', 'const second = readSecondOf(rows);'];

describe('edits that may have come with a commit', () => {
  const one = [session('s', [{ added: LINES, at: NOON * 1000 }])];
  const found = (of: Parameters<typeof commitOf>[1]) => letters(one, commitOf(LINES, of))[0] === 'ee';

  it('are of the three weeks before its author’s date', () => {
    assert.equal(found({ authorTime: NOON + 21 * DAY }), true);
    assert.equal(found({ authorTime: NOON + 21 * DAY + 1 }), false);
  });

  it('are older than its committer’s date, but for a clock’s doubt: an amended commit keeps the author’s', () => {
    assert.equal(found({ authorTime: NOON - DAY, committerTime: NOON - 300 }), true);
    assert.equal(found({ authorTime: NOON - DAY, committerTime: NOON - 301 }), false);
  });

  it('are at the same path, or at the one that the commit renames', () => {
    assert.equal(found({ path: 'b.ts' }), false);
    assert.equal(letters(one, commitOf(LINES, { path: 'b.ts', from: 'a.ts' }))[0], 'ee');
  });

  it('are not in a commit that repeats or takes back what was found', () => {
    const twice = session('s', [{ added: LINES }, { added: LINES }]);
    const change = { done: 'x', undone: 'y' };
    const back = { done: 'y', undone: 'x' };
    const made = [change, back, change].map(one => commitOf(LINES, { change: one }));
    assert.deepEqual(letters([twice], ...made), ['ee', '--', '--']);
    assert.deepEqual(letters([twice], commitOf(LINES, { change: back })), ['ee']);
  });
});

const word = fc.constantFrom(
  ...['}', '', 'return null;', 'let sum = 0;', 'import a from "a";', "import a from 'a'"],
  ...['a line that is long enough 1;', 'a line that is long enough 2;', 'a line that is long enough 3;'],
  ...['call(one,', 'two)', 'call(one, two);'],
);
const textOf = fc.array(word, { maxLength: 12 });
const editOf = fc.record({
  added: textOf,
  at: fc.integer({ min: 0, max: 5 }).map(hours => (NOON - hours * 3600) * 1000),
  baseKnown: fc.boolean(),
  path: fc.constantFrom('/repo/a.ts', '/repo/b.ts', '/elsewhere/a.ts'),
});
const sessionsOf = fc
  .array(fc.array(editOf, { maxLength: 4 }), { maxLength: 4 })
  .map(all => all.map((edits, i) => session(`s${i}`, edits)));
const commitsOf = fc.array(
  fc.record({ added: textOf, path: fc.constantFrom('a.ts', 'b.ts'), stood: fc.subarray(['let sum = 0;']) }),
  { maxLength: 4 },
);

interface Told {
  readonly line: string;
  readonly found: string;
  readonly session: number;
}

function told(sessions: readonly SessionRead[], commits: readonly ChangedCommit[]): Told[] {
  const matcher = new CommitMatcher(placeEdits(sessions, inRepo));
  return commits.flatMap(commit =>
    [...(matcher.match(commit) ?? [])].flatMap(([path, ranges]) =>
      ranges.flatMap(({ first, last, found, session: by }) =>
        Array.from({ length: last - first + 1 }, (_, i) => ({
          line: `${commit.commit} ${path} ${first + i}`,
          found,
          session: by,
        })),
      ),
    ),
  );
}

describe('whatever sessions and commits hold', () => {
  it('no line is told twice, none that was not added, none of a file that no session edited', () => {
    fc.assert(
      fc.property(sessionsOf, commitsOf, (sessions, changes) => {
        const commits = changes.map(({ added, ...of }) => commitOf(added, of));
        const lines = told(sessions, commits);
        const there = new Set(
          commits.flatMap(({ commit, files: [file] }) =>
            file!.hunks[0]!.added.map((_, i) => `${commit} ${file!.path} ${i + 1}`),
          ),
        );
        assert.equal(new Set(lines.map(({ line }) => line)).size, lines.length);
        assert.ok(lines.every(({ line }) => there.has(line)));
      }),
    );
  });

  it('no more lines are found as they are than sessions wrote', () => {
    fc.assert(
      fc.property(sessionsOf, commitsOf, (sessions, changes) => {
        const commits = changes.map(({ added, ...of }) => commitOf(added, of));
        const textAt = (line: string) => {
          const [number, , at] = line.split(' ');
          const of = commits.find(({ commit }) => `${commit}` === number)!;
          return of.files[0]!.hunks[0]!.added[Number(at) - 1]!;
        };
        const written = sessions.flatMap(({ edits }) => edits.flatMap(({ added }) => added));
        const found = told(sessions, commits)
          .filter(one => one.found === 'exact')
          .map(({ line }) => textAt(line))
          .filter(text => text.length > 3);
        for (const text of new Set(found))
          assert.ok(found.filter(one => one === text).length <= written.filter(one => one === text).length);
      }),
    );
  });

  it('the order in which sessions and their edits are told makes no difference', () => {
    fc.assert(
      fc.property(sessionsOf, commitsOf, (sessions, changes) => {
        const commits = changes.map(({ added, ...of }) => commitOf(added, of));
        const backwards = sessions.map(one => ({ ...one, edits: [...one.edits].reverse() })).reverse();
        assert.deepEqual(told(backwards, commits), told(sessions, commits));
      }),
    );
  });

  it('sessions that wrote nothing alike take nothing away', () => {
    fc.assert(
      fc.property(sessionsOf, commitsOf, textOf, (sessions, changes, others) => {
        const commits = changes.map(({ added, ...of }) => commitOf(added, of));
        const strange = session('z', [{ added: others.map(line => `${line} of another kind`) }]);
        assert.deepEqual(told([...sessions, strange], commits), told(sessions, commits));
      }),
    );
  });

  it('without sessions nothing is found', () => {
    fc.assert(
      fc.property(commitsOf, changes => {
        const commits = changes.map(({ added, ...of }) => commitOf(added, of));
        assert.deepEqual(told([], commits), []);
      }),
    );
  });
});
