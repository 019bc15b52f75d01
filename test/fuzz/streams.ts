import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ASK_CHANGES, RawParser } from '../../src/core/git/ask/changes';
import { ContentParser } from '../../src/core/git/ask/contents';
import { CountParser } from '../../src/core/git/ask/count-parser';
import { CommitParser, FORMAT } from '../../src/core/git/ask/history';
import { Hunks } from '../../src/core/git/ask/hunks';
import { PatchParser } from '../../src/core/git/ask/patch';
import { ObjectIds } from '../../src/core/git/ids';
import { TestRepo } from '../support/repo';
import { runGit } from '../support/run-git';
import type { Property } from './property';

/** Every line that holds a "z" bears a mark. */
const LOOK = {
  lines: 9,
  marksOf: (bytes: Buffer, start: number, end: number) =>
    bytes.subarray(start, end).includes('z') ? [1] : [],
};

interface Outcome {
  readonly records: readonly unknown[];
  readonly error: string | null;
}

interface Parser {
  push(chunk: Buffer): void;
  end?(): void;
}

type Read = (pieces: readonly Buffer[]) => Outcome;

/** Feeds a parser; what it throws must be an error that it means, not one that slipped in. */
function feed(make: (visit: (record: unknown) => void) => Parser): Read {
  return pieces => {
    const records: unknown[] = [];
    try {
      const parser = make(record => records.push(structuredClone(record)));
      for (const piece of pieces) parser.push(piece);
      parser.end?.();
      return { records, error: null };
    } catch (error) {
      assert.equal((error as Error).constructor, Error, String((error as Error).stack));
      return { records, error: (error as Error).message };
    }
  };
}

const READERS: Readonly<Record<string, Read>> = {
  changes: feed(visit => new RawParser(new ObjectIds(20), visit)),
  commits: feed(visit => new CommitParser(visit)),
  contents: feed(visit => new ContentParser(visit)),
  counts: feed(visit => new CountParser(LOOK, visit)),
  patches: feed(visit => {
    const hunks = new Hunks();
    const parser = new PatchParser(
      hunks,
      {
        file: index => visit(['file', index, hunks.length]),
        binary: () => visit(['binary']),
        mark: (line, mark) => visit(['mark', line, mark]),
      },
      LOOK,
    );
    return {
      push: chunk => parser.push(chunk),
      end: () => {
        parser.end();
        visit([...hunks.data.subarray(0, hunks.length)]);
      },
    };
  }),
};

/** What git really prints, for each reader. */
function realStreams(): Readonly<Record<string, Buffer>> {
  const repo = new TestRepo();
  try {
    repo.write('a', 'one\ntwo\n').write('000001', 'x\ny\n').commit({ message: 'First\n\nBody: yes\n' });
    repo.write('000001', 'x\nz\n\\ z\n').symlink('l', 'a').write('b', 'q').commit({ author: ' <>' });
    repo
      .write('000001', Buffer.from([0, 1]))
      .delete('a')
      .commit({ message: Buffer.from([0xff, 0x0a]) });
    const list = repo.git('rev-list', '--reverse', 'HEAD');
    const blobs = repo.git('rev-list', '--objects', '--no-object-names', 'HEAD');
    return {
      changes: runGit(repo.dir, ASK_CHANGES, list),
      commits: runGit(repo.dir, ['log', '-z', FORMAT]),
      contents: runGit(repo.dir, ['cat-file', '--batch'], `${blobs}${'f'.repeat(40)}\n`),
      counts: runGit(repo.dir, ['cat-file', '--batch'], `${blobs}${'f'.repeat(40)}\n`),
      patches: runGit(repo.dir, ['log', '-p', '-U0', '--full-index', '--no-renames', '--format=', '--root']),
    };
  } finally {
    repo.dispose();
  }
}

type Edit = readonly [at: number, drop: number, insert: Uint8Array];
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.uint8Array({ maxLength: 4 }));

function mutate(bytes: Buffer, edits: readonly Edit[]): Buffer {
  let result = bytes;
  for (const [at, drop, insert] of edits) {
    const place = Math.floor(at * result.length);
    result = Buffer.concat([result.subarray(0, place), insert, result.subarray(place + drop)]);
  }
  return result;
}

function piecesOf(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map(cut => Math.floor(cut * bytes.length)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

/** A stream in any pieces, and byte by byte, gives what it gives in one. */
function anyPieces(read: Read, bytes: Buffer, where: readonly number[]): void {
  const whole = read([bytes]);
  assert.deepEqual(read(piecesOf(bytes, where)), whole);
  assert.deepEqual(read([...bytes].map(byte => Buffer.from([byte]))), whole);
}

export function streamProperties(): Property[] {
  const real = realStreams();
  return Object.entries(READERS).flatMap(([name, read]) => [
    {
      name: `${name}: arbitrary bytes in arbitrary pieces`,
      runs: 150,
      make: () =>
        fc.property(fc.uint8Array({ maxLength: 400 }), cuts, (bytes, where) =>
          anyPieces(read, Buffer.from(bytes), where),
        ),
    },
    {
      name: `${name}: what git prints, damaged, in arbitrary pieces`,
      runs: 150,
      make: () =>
        fc.property(fc.array(edit, { maxLength: 3 }), cuts, (edits, where) =>
          anyPieces(read, mutate(real[name]!, edits), where),
        ),
    },
    {
      name: `${name}: what git prints, cut off`,
      runs: 60,
      make: () =>
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), cut => {
          const bytes = real[name]!;
          const whole = read([bytes]);
          const part = read([bytes.subarray(0, Math.floor(cut * bytes.length))]);
          assert.equal(whole.error, null);
          // All but the last record, which may have lost its end, are those of the whole.
          const sure = part.records.slice(0, -1);
          assert.deepEqual(sure, whole.records.slice(0, sure.length));
        }),
    },
  ]);
}
