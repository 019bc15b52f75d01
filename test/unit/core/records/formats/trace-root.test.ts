import { strict as assert } from 'node:assert';
import { rootOf } from '../../../../../src/core/records/formats/trace-root';

const TREE = new Set(['README.md', 'src/a.ts', 'src/b.ts', 'sub/src/a.ts']);
const isPath = (path: string): boolean => TREE.has(path);

describe('the folder of a repository on the machine of who recorded', () => {
  it('is where most of the paths are files of the repository', () => {
    const paths = ['/home/ada/x/src/a.ts', '/home/ada/x/src/b.ts', '/home/ada/other/src/a.ts'];
    const pathOf = rootOf(paths, isPath);
    assert.equal(pathOf('/home/ada/x/README.md'), 'README.md');
    assert.equal(pathOf('/home/ada/x/src/gone.ts'), 'src/gone.ts');
    assert.equal(pathOf('/home/ada/other/src/a.ts'), null);
    assert.equal(pathOf('/home/ada/.tmux.conf'), null);
    assert.equal(pathOf('src/a.ts'), 'src/a.ts');
  });

  it('is not told by a name that every repository has', () =>
    assert.equal(rootOf(['/home/ada/other/README.md'], isPath)('/home/ada/other/README.md'), null));

  it('is told by paths of Windows, too', () =>
    assert.equal(rootOf(['C:\\x\\src\\a.ts'], isPath)('C:\\x\\src\\b.ts'), 'src/b.ts'));

  it('lets no path out of it', () => assert.equal(rootOf(['/x/src/a.ts'], isPath)('/x/../src/a.ts'), null));
});
