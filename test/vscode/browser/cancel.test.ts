import { strict as assert } from 'node:assert';
import { startedBy } from '../../support/processes';
import { TestRepo } from '../../support/repo';
import type { Window } from '../host';
import { poll } from '../host/poll';
import { reportByCommandLine } from '../sample';
import { open, showSidebar } from './setup';

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');

/** Enough history for an analysis that can be stopped half-way. */
function longHistory(): TestRepo {
  const repo = new TestRepo({ step: 40_000 });
  for (let n = 0; n < 9000; n++)
    repo.write(`f${n % 40}`, lines(150, `word ${n % 977}`)).commit({ message: `Step ${n}\n` });
  repo.git('reset', '--hard');
  return repo;
}

/** Commands of git that the extension host of this window has started and that still run. */
async function gitAtWork(window: Window): Promise<string[]> {
  const started = startedBy(await window.process());
  return started.filter(line => /^\S*git\b.*\b(log|diff-tree|cat-file|rev-list)\b/.test(line));
}

describe('an analysis that takes its time', () => {
  let repository: TestRepo;
  let window: Window;

  before(async () => {
    repository = longHistory();
    window = await open({ open: repository.dir });
  });

  after(async () => {
    await window?.close();
    repository.dispose();
  });

  it('shows how far it is, stops at once, and starts again', async () => {
    await showSidebar(window);
    const overview = await window.webview({ has: '.overview' });
    await overview
      .getByText(/ of (9,000 commits|40 files)/)
      .first()
      .waitFor();
    const cancel = overview.getByRole('button', { name: /Cancel|Stop/ });
    await cancel.click();
    await overview
      .getByText(/was stopped/)
      .first()
      .waitFor();
    await poll('git to end', async () => ((await gitAtWork(window)).length === 0 ? true : undefined));
    await overview.getByRole('button', { name: 'Analyze Again' }).click();
    const { living } = reportByCommandLine(repository.dir);
    await overview
      .getByText(`of ${living.counted.toLocaleString('en')} living lines`, { exact: false })
      .first()
      .waitFor();
    assert.equal(await cancel.count(), 0);
  });
});
