import { strict as assert } from 'node:assert';
import { scopeOf } from '../../../../src/core/sessions';

describe('the scope of a repository', () => {
  it('holds what lies in a work tree, and is near to what lies around it', () => {
    const scope = scopeOf(['/home/me/app/', '/trees/b']);
    const holds = ['/home/me/app/a.ts', '/trees/b/c/d', '/home/me/app'].map(scope.holds);
    const strange = ['/home/me/app2/a.ts', '/home/me/a.ts', '/trees', 'app/a.ts'].map(scope.holds);
    assert.deepEqual(
      [holds, strange],
      [
        [true, true, true],
        [false, false, false, false],
      ],
    );
    const near = ['/home/me/app/src', '/home/me', '/', '/trees/b'].map(scope.isNear);
    assert.deepEqual([near, scope.isNear('/home/you')], [[true, true, true, true], false]);
  });

  it('knows drives by any case and either slash', () => {
    const scope = scopeOf(['C:\\Users\\Me\\App']);
    assert.equal(scope.holds('c:/users/me/app/a.ts'), true);
    assert.equal(scope.isNear('c:\\Users'), true);
    assert.equal(scope.holds('d:\\users\\me\\app\\a.ts'), false);
  });

  it('follows links, asks once for each folder, and never asks other machines', () => {
    const asked: string[] = [];
    const scope = scopeOf(['/link/app'], path => {
      asked.push(path);
      return path.replace(/^\/(?:link|way)\//, '/real/');
    });
    assert.deepEqual(['/real/app/a', '/way/app/b', '/way/app/c', '//host/app/d'].map(scope.holds), [
      true,
      true,
      true,
      false,
    ]);
    assert.deepEqual(asked, ['/link/app', '/way/app']);
  });
});
