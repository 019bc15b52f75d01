import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisation } from '../../../../src/core/organisation';
import { build, cli, TERMINAL } from '../../../support/command-line';
import { datasetFixture } from '../../../support/dataset-fixture';

describe('dataset report', () => {
  let dataset: Awaited<ReturnType<typeof datasetFixture>>;
  before(async function () {
    this.timeout(60_000);
    build();
    dataset = await datasetFixture({ seeds: [1] });
  });
  after(() => dataset?.dispose());

  it('writes data for programs, and text for people', () => {
    const { status, stdout } = cli(['dataset', 'report', dataset.out]);
    assert.equal(status, 0);
    const { repositories, living } = JSON.parse(stdout) as Organisation;
    const { report } = dataset.repositories.get('story-1-00000000')!;
    assert.deepEqual(repositories, { read: 1, untold: 0, failed: 1, kept: 0 });
    assert.equal(living.counted, report.living.counted);
    const text = cli(['dataset', 'report', dataset.out], { env: { NODE_OPTIONS: TERMINAL } });
    assert.match(text.stdout, /^How much of 1 repository did AI write\?\n═+\n/);
  });

  it('writes a page to a file', () => {
    const file = join(dataset.out, 'page.html');
    const { status, stdout } = cli(['dataset', 'report', dataset.out, '--format', 'html', '--out', file]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(readFileSync(file, 'utf8'), /^<!doctype html>\n.*<\/html>\n$/s);
  });

  for (const [what, args, said] of [
    ['no folder', [], /needs the folder of one dataset/],
    ['two folders', ['a', 'b'], /needs the folder of one dataset/],
    ['another format', ['a', '--format', 'csv'], /--format takes html, markdown or json/],
    ['an option of another command', ['a', '--jobs', '2'], /--jobs does not go with "dataset report"/],
    ['what is no dataset', ['nowhere'], /nowhere is no dataset/],
  ] as const)
    it(`refuses ${what}`, () => {
      const { status, stderr } = cli(['dataset', 'report', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, said);
    });

  it('has help of its own', () => {
    const asked = [
      ['help', 'dataset', 'report'],
      ['dataset', 'report', '--help'],
    ].map(args => cli(args).stdout);
    assert.equal(asked[0], asked[1]);
    assert.match(asked[0]!, /^ +writes-itself dataset report +PATH/m);
  });
});
