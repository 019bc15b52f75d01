import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { Cached, type Way } from '../../../support/cached-runs';
import { addNote, note } from '../../../support/noted';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const KEY = `s_${'1a'.repeat(7)}::t_${'1d'.repeat(7)}`;
const METADATA = { schema_version: 'authorship/3.0.0', git_ai_version: '1.6.24', prompts: {} };
const WHO = { agent_id: { tool: 'claude', id: 'two', model: 'opus' }, human_author: 'Bob Stone' };

/** A note that uses a key, and may say what it stands for. */
function keyed(path: string, sessions: object): string {
  return `${path}\n  ${KEY} 1-4\n---\n${JSON.stringify({ ...METADATA, sessions })}\n`;
}

interface Case {
  readonly what: string;
  /** What comes after the first report, before any commit. */
  readonly make: (repo: TestRepo, commits: { readonly old: string; readonly early: string }) => unknown;
  readonly way: Way;
  readonly gaveUp: string | null;
}

const CASES: readonly Case[] = [
  {
    what: 'of a new commit',
    make: repo =>
      note(repo, repo.write('new', lines(5, 'new')).commit({ author: BOB }), {
        new: [{ first: 2, last: 4, writer: 'ai' }],
      }),
    way: 'continued',
    gaveUp: null,
  },
  {
    what: 'of an old commit',
    make: (repo, { old }) =>
      note(repo, old, { old: [{ first: 1, last: 2, writer: 'human' }] }, { ref: 'ai' }),
    way: 'anew',
    gaveUp: 'a note has changed or is gone',
  },
  {
    what: 'of an old commit that had none',
    make: repo =>
      note(repo, repo.git('rev-parse', 'HEAD~1').trim(), { bare: [{ first: 1, last: 1, writer: 'ai' }] }),
    way: 'anew',
    gaveUp: 'an old commit has a note now',
  },
  {
    what: 'that is taken away',
    make: (repo, { old }) => repo.git('notes', '--ref=ai', 'remove', old),
    way: 'anew',
    gaveUp: 'a note has changed or is gone',
  },
  {
    what: 'under another ref',
    make: (repo, { old }) =>
      note(repo, old, { old: [{ first: 1, last: 1, writer: 'ai' }] }, { ref: 'ai-attribution' }),
    way: 'anew',
    gaveUp: 'records of lines are kept in other places',
  },
  {
    what: 'of a commit outside whose lines are nowhere',
    make: repo => {
      repo.branch('side').checkout('side');
      note(repo, repo.write('side', lines(6, 'side')).commit({ author: BOB }), {
        side: [{ first: 1, last: 6, writer: 'ai' }],
      });
      repo.checkout('main');
    },
    way: 'continued',
    gaveUp: null,
  },
  {
    what: 'of a commit outside whose lines an old one brought',
    make: (repo, { early }) => note(repo, early, { squashed: [{ first: 1, last: 9, writer: 'ai' }] }),
    way: 'anew',
    gaveUp: 'records of commits outside of the history fit old ones in another way',
  },
  {
    what: 'that explains an old one',
    make: repo => {
      const commit = repo.write('new', lines(4, 'new')).commit({ author: BOB });
      addNote(repo, commit, keyed('new', { [KEY.split('::')[0]!]: WHO }));
    },
    way: 'anew',
    gaveUp: 'a new note explains an old one',
  },
];

describe('a note that comes after a report', () => {
  let repo: TestRepo;
  let cached: Cached;
  beforeEach(() => {
    repo = new TestRepo();
    cached = new Cached();
  });
  afterEach(() => {
    repo.dispose();
    cached.dispose();
  });

  for (const { what, make, way, gaveUp } of CASES)
    it(what, async () => {
      const old = repo.write('old', lines(3, 'old')).commit({ author: BOB });
      note(repo, old, { old: [{ first: 1, last: 3, writer: 'ai' }] });
      const waiting = repo.write('waiting', lines(4, 'waiting')).commit({ author: BOB });
      addNote(repo, waiting, keyed('waiting', {}));
      repo.write('bare', lines(2, 'bare')).commit({ author: BOB });
      repo.branch('early').checkout('early');
      const early = repo
        .write('squashed', lines(9, 'squashed'))
        .commit({ author: BOB, message: 'as it was' });
      repo.checkout('main');
      repo.write('squashed', lines(9, 'squashed')).commit({ author: BOB });
      await cached.run(repo);
      make(repo, { old, early });
      // Also where the first report is what both begin with.
      for (const n of [1, 2]) {
        const ran = await cached.run(repo);
        assert.deepEqual([ran.way, ran.gaveUp], n === 1 ? [way, gaveUp] : [ran.way, null], String(n));
        assert.equal(ran.json, toJson(await reportOf(repo)));
        repo.write(`more${n}`, lines(n, 'more')).commit({ author: BOB });
      }
    });
});
