import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOOLS } from '../../../../src/core/tools';
import { askTool } from '../../../support/ask-tool';
import { BOB } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';

const INPUTS = {
  get_ai_share: {},
  get_line_provenance: { file: 'a.ts' },
  explain_commit: { commit: 'HEAD' },
};

describe('a tool', () => {
  let base = '';
  let repo: TestRepo;
  let other: TestRepo;
  before(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'tools-')));
    [repo, other] = [new TestRepo(), new TestRepo()];
    for (const one of [repo, other])
      one.write('a.ts', 'a\n').write('sub/b.ts', 'b\n').commit({ author: BOB });
    repo.git('reset', '--hard');
    for (const name of ['one', 'two']) runGit(base, ['clone', '-q', repo.dir, name]);
    mkdirSync(join(base, 'none'));
    symlinkSync(other.dir, join(base, 'out'));
    symlinkSync(other.dir, join(repo.dir, 'out'));
  });
  after(() => {
    for (const one of [repo, other]) one.dispose();
    rmSync(base, { recursive: true, force: true });
  });

  const refusals = async (folder: string, path: string) => {
    const found: (string | null)[] = [];
    for (const { name } of TOOLS)
      found.push((await askTool(folder, name, { ...INPUTS[name], path })).refusal);
    return found;
  };

  it('reads what lies at, above and below its folder', async () => {
    const nothing = [null, null, null];
    assert.deepEqual(await refusals(repo.dir, repo.dir), nothing);
    assert.deepEqual(await refusals(join(repo.dir, 'sub'), '..'), nothing);
    assert.deepEqual(await refusals(base, 'one'), nothing);
    assert.deepEqual(await refusals(base, join(base, 'two', 'sub')), nothing);
  });

  it('reads nothing else, also where a link leads there', async () => {
    for (const [folder, path] of [
      [repo.dir, other.dir],
      [repo.dir, '..'],
      [repo.dir, '/'],
      [repo.dir, 'out'],
      [base, 'out'],
      [base, join('one', '..', 'out', 'sub')],
      [join(base, 'one'), '../two'],
    ] as const)
      for (const refusal of await refusals(folder, path))
        assert.match(refusal ?? '', /lies outside of/, path);
  });

  it('says what to do where there is no repository', async () => {
    for (const path of ['none', 'missing'])
      for (const refusal of await refusals(base, path)) assert.match(refusal ?? '', /give the path of/, path);
  });

  it('says what is wrong with what it is asked', async () => {
    const wrong = async (input: unknown) =>
      (await askTool(repo.dir, 'get_line_provenance', input)).refusal ?? '';
    assert.match(await wrong({}), /file/);
    assert.match(await wrong({ file: 'a.ts', startLine: 'x' }), /startLine/);
    assert.match(await wrong({ file: 'a.ts', 'un\u001bknown': 1 }), /un.known/);
    assert.ok(!(await wrong({ file: 'a.ts', 'un\u001bknown': 1 })).includes('\u001b'));
    assert.notEqual(await wrong(null), '');
  });
});
