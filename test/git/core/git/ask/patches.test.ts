import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { type PatchTextEvents, readPatches } from '../../../../../src/core/git';
import { PATCH_FORMAT, PatchTextParser } from '../../../../../src/core/git/ask/patch-text';
import { TestRepo } from '../../../../support/repo';
import { runGit } from '../../../../support/run-git';
import { readerOf } from '../../../../support/trace-repo';

/** Everything that was told, in order. */
class Heard implements PatchTextEvents {
  readonly told: string[] = [];
  commit = ({ id, parents }: { readonly id: string; readonly parents: readonly string[] }) =>
    this.told.push(`commit ${id} ${parents.length}`);
  file = (from: string | null, path: string | null) => this.told.push(`file ${from} ${path}`);
  hunk = (...numbers: number[]) => this.told.push(`hunk ${numbers}`);
  line = (isAdded: boolean, bytes: Buffer, start: number, end: number) =>
    this.told.push(`${isAdded ? '+' : '-'}${bytes.toString('latin1', start, end)}`);
  done = () => this.told.push('done');
}

describe('patches', () => {
  let repo: TestRepo;
  let commits: string[];

  before(() => {
    repo = new TestRepo();
    commits = [
      repo.write('a', 'one\ntwo\nthree\n').write('empty', '').commit(),
      repo.write('a', 'one\n@@ -1 +1 @@\ndiff --git a/b b/b\n:100644\n\x01\x00').commit(),
      repo.write('b "\n', '+++ b/x\n--- a/x').symlink('a', 'one').commit(),
      repo.rename('b "\n', 'c').delete('empty').commit(),
      repo.commit(),
      repo.write('c', 'only this').commit(),
    ];
  });
  after(() => repo.dispose());

  it('are read whatever the boundaries of the chunks', () => {
    const args = ['log', '--no-walk=unsorted', '--stdin', '-z', '--raw', '-p', '-U0', '-M', '--no-abbrev'];
    const bytes = runGit(repo.dir, [...args, PATCH_FORMAT], commits.map(id => `${id}\n`).join(''));
    const read = (size: number) => {
      const heard = new Heard();
      const parser = new PatchTextParser(heard);
      for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
      parser.end();
      return heard.told;
    };
    const whole = read(bytes.length);
    for (const size of [1, 2, 3, 7, 64]) assert.deepEqual(read(size), whole);
    assert.equal(whole.filter(told => told === 'done').length, commits.length);
    assert.deepEqual(whole.slice(whole.indexOf(`commit ${commits[5]} 1`)), [
      `commit ${commits[5]} 1`,
      'file c c',
      'hunk 0,2,0,1',
      ...['-+++ b/x', '---- a/x', '+only this', 'done'],
    ]);
    assert.ok(whole.includes('file b "\n c'));
  });

  it('of other commits are read where one is damaged', async () => {
    rmSync(repo.objectFile(repo.blobAt(commits[5]!, 'c')));
    const heard = new Heard();
    const reader = readerOf(repo);
    const order = [commits[0]!, commits[5]!, commits[2]!];
    assert.deepEqual(await readPatches(reader, order, heard), [commits[5]]);
    reader.dispose();
    const done = heard.told.filter((_, i) => heard.told[i + 1] === 'done' || heard.told[i] === 'done');
    assert.equal(done.filter(told => told === 'done').length, 2);
    assert.ok(heard.told.includes(`commit ${commits[2]} 1`));
  });
});
