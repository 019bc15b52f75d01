import { strict as assert } from 'node:assert';
import { releaseEnds } from '../../../../src/core/questions/release-ends';
import { person } from '../../../support/people';
import { TestRepo } from '../../../support/repo';

describe('the ends of a release', () => {
  let repo: TestRepo;
  const commits: string[] = [];
  before(() => {
    repo = new TestRepo();
    for (const tag of ['v1.0.0', 'not-a-release', 'v1.1.0', 'pkg-2.0.0'])
      commits.push(repo.write('a', tag).commit(person(`2024-0${commits.length + 1}-01`))) && repo.tag(tag);
  });
  after(() => repo.dispose());

  const ends = async (name: string) => {
    const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
    const { from, to } = await releaseEnds(repo.dir, name, options);
    return [from === null ? null : commits.indexOf(from), commits.indexOf(to)];
  };

  it('are its tag, by whatever it is called, and the release before', async () => {
    assert.deepEqual(await ends('v1.1.0'), [0, 2]);
    assert.deepEqual(await ends('1.1.0'), [0, 2]);
    assert.deepEqual(await ends('2.0.0'), [2, 3]);
    assert.deepEqual(await ends('v1.0.0'), [null, 0]);
  });

  it('are refused where no tag is called so', async () => {
    for (const name of ['1.2.0', '.0.0', 'not-a-release', '0.0'])
      await assert.rejects(ends(name), /no release tag/, name);
  });
});
