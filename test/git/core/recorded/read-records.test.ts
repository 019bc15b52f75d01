import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeReport } from '../../../../src/core/analysis/analyze';
import { CacheFolder } from '../../../../src/core/cache';
import { OpenHead } from '../../../../src/core/file-lines';
import { explain, verify } from '../../../../src/core/questions';
import { toMarkdown } from '../../../../src/core/report';
import { type LedgerLine, ledgerLines } from '../../../support/ledger-lines';
import {
  addedIn,
  blameOrigins,
  isWithinAdded,
  type NotedFiles,
  note,
  randomNotes,
} from '../../../support/noted';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

/** What the note of its commit says of a line, looked up line by line; null: nothing, or nothing that is believed. */
function recorded(
  repo: TestRepo,
  notes: ReadonlyMap<string, NotedFiles>,
  { commit, path, line }: ReturnType<typeof blameOrigins>[number],
) {
  const ranges = notes.get(commit)?.[path];
  if (ranges === undefined || !isWithinAdded(ranges, addedIn(repo, commit).get(path) ?? 0)) return null;
  const writer = ranges.find(({ first, last }) => first <= line && line <= last)?.writer;
  return writer === 'ai' ? 'agent' : (writer ?? 'unknown');
}

describe('lines that records speak of', () => {
  it('have the class that the note of their commit gives them, and all others that of their commit', async () => {
    const seeds = fc.integer({ min: 1, max: 2 ** 31 });
    await fc.assert(
      fc.asyncProperty(seeds, async seed => {
        const { repo, commits } = new RandomHistory(seed, { commits: 14, binary: false });
        try {
          // What notes of other commits say goes to whoever brought the same lines: `carry-orphans` is held to that.
          const inHistory = new Set(repo.git('rev-list', 'HEAD').trim().split('\n'));
          const notes = randomNotes(
            repo,
            commits.filter(commit => inHistory.has(commit)),
            seed,
          );
          const [heard, silent] = [await ledgerLines(repo, 'default'), await ledgerLines(repo, 'messages')];
          assert.deepEqual([...heard.keys()], [...silent.keys()]);
          for (const [path, told] of heard) {
            const plain = silent.get(path)!;
            const expected = blameOrigins(repo, 'HEAD', path).map((origin, i): LedgerLine => {
              const name = recorded(repo, notes, origin);
              const agent = name === 'agent' ? 'OpenAI Codex' : null;
              return name === null ? plain[i]! : [origin.commit, name, 'record', agent];
            });
            assert.deepEqual(told, expected, `${seed} ${path}`);
          }
        } finally {
          repo.dispose();
        }
      }),
      // Of this one a commit lies outside of the head's history, with the same change as one inside.
      { numRuns: 12, examples: [[1722820058]] },
    );
  });

  it('are the same lines in a report, in a continued one, in one file and in a report that is verified', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    const history = new RandomHistory(5, { commits: 20, binary: false });
    const { repo } = history;
    try {
      randomNotes(repo, history.commits, 5);
      const cache = new CacheFolder(folder);
      const made = { ...PLAIN, cache, baseline: 'baseline' };
      await makeReport(repo.dir, made);
      repo.write('a', lines(9, 'later')).commit({ author: ADA, message: WITH_CLAUDE });
      const head = repo.git('rev-parse', 'HEAD').trim();
      let gaveUp: string | null = null;
      const continued = await makeReport(repo.dir, { ...made, onGaveUp: why => (gaveUp = why) });
      assert.equal(gaveUp, null);
      const fresh = await reportOf(repo);
      assert.deepEqual(continued.report, fresh);
      const told = await ledgerLines(repo, 'default');
      const all = [...told.values()].flat();
      const count = (which: (line: LedgerLine) => boolean) => all.filter(which).length;
      assert.equal(
        fresh.living.agent,
        count(([, name]) => name === 'agent'),
      );
      assert.ok(fresh.living.basis.record > 0);
      for (const basis of ['record', 'commit', 'none'] as const)
        assert.equal(
          fresh.living.basis[basis],
          count(line => line[2] === basis),
          basis,
        );
      assert.deepEqual(await verify(JSON.stringify(fresh), repo.dir, PLAIN), { equal: true });
      // A note more: what it does not touch is gone on from, and the old report still holds.
      note(repo, head, { a: [{ first: 1, last: 3, writer: 'ai' }] });
      const more = await makeReport(repo.dir, { ...made, onGaveUp: why => (gaveUp = why) });
      assert.equal(gaveUp, null);
      assert.deepEqual(more.report, await reportOf(repo));
      assert.equal(more.report.living.agent, fresh.living.agent + 3);
      assert.deepEqual(await verify(JSON.stringify(fresh), repo.dir, PLAIN), { equal: true });
      const open = await OpenHead.open(repo.dir, { ...PLAIN, memory: null });
      await open.settle();
      const { lines: own, owners } = await open.lines('a');
      // Also of lines that a record leaves unknown, by people who use AI.
      for (const { path, living } of more.report.paths) {
        const found = await open.lines(path);
        const users = [...found.lines].filter(at => found.owners[at]?.byUser).length;
        assert.equal(users, living.users, path);
      }
      open.dispose();
      assert.deepEqual(
        [...own].map(at => [owners[at]!.class, owners[at]!.basis]),
        [...Array(3).fill(['agent', 'record']), ...Array(6).fill(['unknown', 'record'])],
      );
    } finally {
      repo.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('count as added by whom the record names, and the rest as what the commit is', async () => {
    const repo = new TestRepo();
    try {
      const commit = repo.write('a', lines(10, 'a')).write('b', lines(4, 'b')).commit({ author: BOB });
      note(repo, commit, {
        a: [
          { first: 2, last: 6, writer: 'ai' },
          { first: 7, last: 7, writer: 'human' },
        ],
      });
      const report = await reportOf(repo);
      const { added, living, commits, roles } = report;
      assert.deepEqual([added.agent, added.human, added.unknown, added.counted], [5, 1, 8, 14]);
      assert.deepEqual([living.agent, living.human, living.unknown], [5, 1, 8]);
      assert.deepEqual(living.basis, { record: 10, session: 0, commit: 0, squash: 0, none: 4 });
      assert.deepEqual([commits.unknown, commits.counted], [1, 1]);
      assert.equal(
        roles.reduce((sum, role) => sum + role.living.agent, 0),
        5,
      );
      const text = toMarkdown(report);
      assert.match(text, /35\.7% of 14 living lines are declared or recorded AI/);
      assert.match(text, /recorded line by line who wrote 10 of them \(71\.4%\); 0 rest on what commits say/);
      const messages = await reportOf(repo, { rule: 'messages' });
      assert.deepEqual(
        [messages.living.agent, messages.living.basis.record, messages.records.refs],
        [0, 0, []],
      );
      assert.notEqual(messages.rule.hash, (await reportOf(repo)).rule.hash);
    } finally {
      repo.dispose();
    }
  });

  it('say how far the word of commits is right, and that more of them would be needed for an estimate', async () => {
    const repo = new TestRepo();
    try {
      const declared = repo.write('a', lines(10, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
      const silent = repo.write('b', lines(6, 'b')).write('c', lines(2, 'c')).commit({ author: BOB });
      const empty = repo.write('d', lines(3, 'd')).commit({ author: BOB });
      repo.write('e', lines(5, 'e')).commit({ author: BOB });
      note(repo, declared, { a: [{ first: 1, last: 4, writer: 'ai' }] });
      note(repo, silent, {
        b: [
          { first: 1, last: 5, writer: 'ai' },
          { first: 6, last: 6, writer: 'human' },
        ],
      });
      note(repo, empty, {});
      const report = await reportOf(repo);
      const { calibration } = report;
      assert.deepEqual(calibration?.lines, { ai: 9, human: 1, unknown: 6 + 2 + 3 });
      const matrix = new Map(calibration?.matrix.map(row => [row.declared, row.lines]));
      assert.deepEqual(matrix.get('pair'), { ai: 4, human: 0, unknown: 6 });
      assert.deepEqual(matrix.get('silent'), { ai: 5, human: 1, unknown: 5 });
      assert.deepEqual(calibration?.error.declared, { part: 4, of: 10, share: 0.4 });
      assert.deepEqual(calibration?.error.missed, { part: 5, of: 9, share: 5 / 9 });
      assert.deepEqual([report.share.estimate, calibration?.lack?.code], [null, 'few-commits']);
      assert.match(
        toMarkdown(report),
        /## How sure\n\nBy the records of 3 commits.*No estimate: it takes 50 recorded commits, and there are 3\./,
      );
      assert.equal((await reportOf(repo, { rule: 'messages' })).calibration, null);
      const [told, nothing] = await explain(repo.dir, [silent, 'HEAD'], PLAIN);
      assert.deepEqual(told!.recorded, { recorder: 'git-ai', version: '1.6.24', files: 1, ai: 5, human: 1 });
      assert.equal(nothing!.recorded, undefined);
    } finally {
      repo.dispose();
    }
  });

  it('are told from those that only a joined message declares, and from those of which nobody says anything', async () => {
    const repo = new TestRepo();
    try {
      const joined =
        'S (#1)\n\n* one\n\nCo-authored-by: Claude <noreply@anthropic.com>\n\n* two\n\n* three\n';
      const squash = repo
        .write('a', lines(10, 'a'))
        .write('b', lines(2, 'b'))
        .commit({ author: BOB, message: joined });
      repo.write('c', lines(3, 'c')).commit({ author: CLAUDE, message: joined });
      repo.write('d', lines(4, 'd')).commit({ author: BOB });
      const { living } = await reportOf(repo);
      assert.deepEqual(living.basis, { record: 0, session: 0, commit: 3, squash: 12, none: 4 });
      note(repo, squash, { a: [{ first: 1, last: 10, writer: 'ai' }] });
      const recorded = (await reportOf(repo)).living;
      assert.deepEqual(recorded.basis, { record: 10, session: 0, commit: 3, squash: 2, none: 4 });
      assert.deepEqual([living.pair, recorded.pair, recorded.agent], [12, 2, 13]);
    } finally {
      repo.dispose();
    }
  });

  it('are held against those of another recorder, line by line', async () => {
    const repo = new TestRepo();
    try {
      const commit = repo.write('a', lines(20, 'both')).commit({ author: BOB });
      note(repo, commit, {
        a: [
          { first: 1, last: 8, writer: 'ai' },
          { first: 11, last: 14, writer: 'human' },
        ],
      });
      const range = (start_line: number, end_line: number, type: string) => ({
        contributor: { type },
        ranges: [{ start_line, end_line }],
      });
      const trace = {
        ...{
          version: '0.1.0',
          id: 'x',
          timestamp: '2026-01-01T00:00:00Z',
          tool: { name: 'x', version: '2' },
        },
        files: [{ path: 'a', conversations: [range(3, 12, 'ai'), range(14, 20, 'human')] }],
      };
      repo.git('notes', '--ref=agent-trace', 'add', '-m', JSON.stringify(trace), commit);
      const { records } = await reportOf(repo);
      // Both speak of 3 to 8, where they agree, of 11 and 12, where they do not, and of 14.
      assert.deepEqual(records.agreements, [
        {
          one: { recorder: 'agent-trace', version: '2' },
          other: { recorder: 'git-ai', version: '1.6.24' },
          lines: 9,
          same: 7,
        },
      ]);
    } finally {
      repo.dispose();
    }
  });

  it('are not believed where the version of the recorder errs, and a note that nobody knows is named', async () => {
    const repo = new TestRepo();
    try {
      const [first, second] = [
        repo.write('a', 'one\n').commit({ author: BOB }),
        repo.write('b', 'two\n').commit({ author: BOB }),
      ];
      note(repo, first, { a: [{ first: 1, last: 1, writer: 'ai' }] }, { version: '1.7.4' });
      repo.git('notes', '--ref=ai', 'add', '-m', 'just a word', second);
      const { living, problems } = await reportOf(repo);
      assert.equal(living.agent, 0);
      const found = problems.map(({ code, count, examples }) => [code, count, examples]);
      assert.deepEqual(found, [
        ['record-strange', 1, [second]],
        ['record-faulty', 1, [first]],
      ]);
    } finally {
      repo.dispose();
    }
  });
});
