import { strict as assert } from 'node:assert';
import { linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OpenHead } from '../../../../src/core/file-lines';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

describe('the lines of a file whose name is not committed yet', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('Old.ts', lines(5, 'a')).commit({ author: BOB });
    repo.write('Old.ts', lines(8, 'a')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.git('reset', '--hard');
  });
  afterEach(() => repo.dispose());

  async function look(file: string) {
    const head = await OpenHead.open(repo.dir, { ...PLAIN, memory: null });
    try {
      const [committed, alone, staged] = [
        await head.lines('Old.ts'),
        await head.lines(file),
        await head.linesStaged(file),
      ];
      // What is staged is for whoever looks at the work tree alone.
      assert.equal(alone.untold, 'absent');
      return { committed, staged };
    } finally {
      head.dispose();
    }
  }

  for (const to of ['src/new.ts', 'old.ts'])
    it(`are those of the old one where a rename is staged: ${to}`, async () => {
      mkdirSync(dirname(join(repo.dir, to)), { recursive: true });
      repo.git('mv', 'Old.ts', to);
      const { committed, staged } = await look(to);
      assert.deepEqual(staged, { ...committed, stagedFrom: 'Old.ts' });
      assert.equal(staged.lines.length, 8);
    });

  it('are those of the one that differs in case alone, where both names lead to one file', async () => {
    repo.git('mv', 'Old.ts', 'OLD.TS');
    repo.git('commit', '-qm', 'Louder');
    // As on a disk that takes both for one.
    linkSync(join(repo.dir, 'OLD.TS'), join(repo.dir, 'old.ts'));
    const { staged } = await look('old.ts');
    assert.equal(staged.stagedFrom, 'OLD.TS');
    assert.equal(staged.lines.length, 8);
  });

  it('are nobody’s where git knows of no rename', async () => {
    repo.git('mv', 'Old.ts', 'new.ts');
    repo.git('reset', '-q');
    const { staged } = await look('new.ts');
    assert.equal(staged.untold, 'absent');
    assert.equal(staged.stagedFrom, null);
  });
});
