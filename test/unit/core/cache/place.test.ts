import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { defaultCacheFolder } from '../../../../src/core/cache';

describe('the cache folder of a user', () => {
  it('lies where the platform keeps such things', () => {
    assert.equal(defaultCacheFolder({ XDG_CACHE_HOME: '/own' }, 'linux'), join('/own', 'writes-itself'));
    assert.match(
      defaultCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux') ?? '',
      /[\\/]\.cache[\\/]writes-itself$/,
    );
    assert.match(defaultCacheFolder({}, 'darwin') ?? '', /Library[\\/]Caches[\\/]writes-itself$/);
    assert.equal(defaultCacheFolder({ LOCALAPPDATA: 'C:\\L' }, 'win32'), join('C:\\L', 'writes-itself'));
  });
});
