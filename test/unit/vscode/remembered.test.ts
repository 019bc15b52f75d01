import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Remembered } from '../../../src/vscode/remembered';

/** In the place of our worker: answers with a report of commit `a`, and writes down that it was asked. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
require('node:fs').appendFileSync(workerData.cache + '/asked', workerData.kind + '\\n');
parentPort.postMessage(
  workerData.revision === 'broken'
    ? { type: 'failed', reason: null, message: 'no', stack: '' }
    : { type: 'done', result: { repository: { head: 'a' } } },
);
parentPort.close();
`;

describe('what is remembered of a report', () => {
  let cache = '';
  let aim: string | null = 'default a';
  let revision = 'HEAD';
  let remembered: Remembered;
  let changes = 0;
  let changed: () => void = () => {};

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'remembered-'));
    writeFileSync(join(cache, 'asked'), '');
    writeFileSync(join(cache, 'worker.js'), WORKER);
    aim = 'default a';
    revision = 'HEAD';
    changes = 0;
    remembered = make(cache);
  });
  afterEach(() => rmSync(cache, { recursive: true, force: true }));

  const make = (folder: string) => {
    const where = () =>
      ({ path: '', revision, rule: 'default', searchPath: '', lanes: 1, cache: folder }) as const;
    const tools = { script: join(cache, 'worker.js'), cache: folder, log: { debug: () => {} } };
    return new Remembered({ aim: async () => aim, where }, tools, () => {
      changes++;
      changed();
    });
  };
  const asked = () => readFileSync(join(cache, 'asked'), 'utf8');
  const afterChange = (begin: () => void) =>
    new Promise<void>(resolve => {
      changed = resolve;
      begin();
    });

  it('is looked up once, however often it is asked for', async () => {
    await afterChange(() => {
      remembered.ask();
      remembered.ask();
    });
    assert.equal(remembered.glance?.repository.head, 'a');
    assert.equal(remembered.isOfHead, true);
    await remembered.lookAgain();
    assert.equal(asked(), 'glance\n');
    assert.equal(changes, 1);
  });

  it('is looked up again where the head is another, and is then of an earlier one', async () => {
    await afterChange(() => remembered.ask());
    aim = 'default b';
    await remembered.lookAgain();
    assert.equal(asked(), 'glance\nglance\n');
    assert.equal(remembered.glance?.repository.head, 'a');
    assert.equal(remembered.isOfHead, false);
  });

  it('is not looked for where nobody asked, nor where nothing was ever kept', async () => {
    await remembered.lookAgain();
    assert.equal(asked(), '');
    const never = make(join(cache, 'none'));
    await afterChange(() => never.ask());
    assert.equal(never.glance, null);
    assert.equal(asked(), '');
  });

  it('is nothing where the head leads nowhere, or the look-up fails, and once it is forgotten', async () => {
    await afterChange(() => remembered.ask());
    aim = null;
    await remembered.lookAgain();
    assert.equal(remembered.glance, null);
    aim = 'default b';
    await remembered.lookAgain();
    assert.notEqual(remembered.glance, null);
    remembered.forget();
    assert.equal(remembered.glance, null);
    revision = 'broken';
    await remembered.lookAgain();
    assert.equal(remembered.glance, null);
    assert.equal(asked(), 'glance\nglance\nglance\n');
  });
});
