import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { blame } from '../../../support/blame';
import { byGit } from '../../../support/losses-by-git';
import { BOB, CLAUDE } from '../../../support/people';
import { RandomHistory } from '../../../support/random-history';
import { TestRepo } from '../../../support/repo';
import type { CommitOptions } from '../../../support/repo-options';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

const DAY = 86_400;
const AGENT = { author: CLAUDE, committer: CLAUDE };

/** Every third commit is an agent's; a commit every five days, whatever clock is asked for. */
class DatedRepo extends TestRepo {
  private made = 0;

  constructor() {
    super({ step: 5 * DAY });
  }

  override commit({ date: _, ...options }: CommitOptions = {}): string {
    return super.commit({ ...options, ...(this.made++ % 3 === 0 ? AGENT : { author: BOB }) });
  }
}

interface Life {
  readonly days: number;
  readonly died: boolean;
}

/** The slow way: from `git log`, `git blame` at every parent and at the head, line by line. */
class ByGit {
  readonly conservation = { landed: 0, early: 0, living: 0, lost: 0 };
  readonly lives: Record<'ai' | 'others', Life[]> = { ai: [], others: [] };
  private readonly landing = new Map<string, number>();

  constructor(
    private readonly repo: TestRepo,
    head: string,
  ) {
    this.land(head);
    const living = this.living(head);
    const losses = new Map<string, { days: number; lines: number }[]>();
    for (const [key, count] of byGit(repo, head)) {
      const [killer = '', owner = ''] = key.split(' ');
      const seconds = this.landing.get(killer)! - this.landing.get(owner)!;
      const list = losses.get(owner) ?? [];
      list.push({ days: seconds === 0 ? -1 : Math.ceil(seconds / DAY), lines: count });
      losses.set(owner, list);
    }
    const end = this.landing.get(head)!;
    for (const [commit, author, landed] of this.added(head)) {
      if (landed === 0) continue;
      const gone = (losses.get(commit) ?? []).flatMap(({ days, lines: count }) =>
        Array.from({ length: count }, () => days),
      );
      const own = living.get(commit) ?? 0;
      this.conservation.landed += landed;
      this.conservation.living += own;
      this.conservation.early += gone.filter(days => days < 0).length;
      this.conservation.lost += gone.filter(days => days >= 0).length;
      const alive = Math.min(own, landed);
      const lived: Life[] = Array.from({ length: alive }, () => ({
        days: Math.ceil((end - this.landing.get(commit)!) / DAY),
        died: false,
      }));
      const first = gone.sort((a, b) => a - b).slice(0, landed - alive);
      for (const days of first) if (days >= 0) lived.push({ days, died: true });
      this.lives[author.includes('Claude') ? 'ai' : 'others'].push(...lived);
    }
  }

  /** The product over all days up to one. */
  share(group: 'ai' | 'others', day: number): number {
    const all = this.lives[group];
    let share = 1;
    for (const at of new Set(all.flatMap(({ days, died }) => (died && days <= day ? [days] : []))))
      share *=
        1 -
        all.filter(({ days, died }) => died && days === at).length /
          all.filter(({ days }) => days >= at).length;
    return share;
  }

  private git(...args: string[]): string[] {
    return runGit(this.repo.dir, args).toString('latin1').split('\n').filter(Boolean);
  }

  private land(head: string): void {
    for (const row of this.git('log', '--first-parent', '--reverse', '--format=%H %ct', head)) {
      const [id = '', time] = row.split(' ');
      for (const commit of this.git('rev-list', id))
        if (!this.landing.has(commit)) this.landing.set(commit, Number(time));
    }
  }

  private living(head: string): Map<string, number> {
    const living = new Map<string, number>();
    for (const row of this.git('ls-tree', '-r', head)) {
      if (!row.startsWith('100')) continue;
      for (const owner of blame(this.repo, head, row.slice(row.indexOf('\t') + 1)))
        living.set(owner, (living.get(owner) ?? 0) + 1);
    }
    return living;
  }

  /** Lines that each commit but merges added to regular files. */
  private added(head: string): [commit: string, author: string, lines: number][] {
    return this.git('log', '--no-merges', '--format=%H %an', head).map(row => {
      const [commit, author] = [row.slice(0, row.indexOf(' ')), row];
      const stats = ['-c', 'diff.context=0', 'show', '--raw', '--numstat', '-M', '--format=', commit];
      const raw = this.git(...stats);
      const links = raw.filter(line => /^:\d+ 120000/.test(line)).map(line => line.split('\t').at(-1));
      const count = raw
        .map(line => /^(\d+)\t\d+\t(.*)$/.exec(line))
        .filter(stat => stat !== null && !links.includes(stat[2]))
        .reduce((sum, stat) => sum + Number(stat![1]), 0);
      return [commit, author, count];
    });
  }
}

describe('the survival of landed lines', () => {
  it('is what git log and git blame say line by line, in random histories', async () => {
    let points = 0;
    const property = fc.asyncProperty(fc.integer({ min: 0 }), async seed => {
      const { repo, head } = new RandomHistory(seed, { commits: 40, binary: false }, new DatedRepo());
      try {
        repo.checkout(head).branch('main').checkout('main');
        const { groups, conservation } = (await reportOf(repo)).loop!.durability!;
        const slow = new ByGit(repo, head);
        const { landed, early, living, lost, surplus, vanished } = conservation;
        assert.deepEqual({ landed, early, living, lost }, slow.conservation);
        assert.equal(landed + surplus, early + living + lost + vanished);
        for (const group of ['ai', 'others'] as const)
          for (const { days, share } of groups[group].curve) {
            points++;
            assert.ok(Math.abs(share - slow.share(group, days)) < 1e-12, `${group} after ${days} days`);
          }
      } finally {
        repo.dispose();
      }
    });
    await fc.assert(property, { seed: 5, numRuns: Number(process.env.RUNS ?? 3) });
    assert.ok(points > 10, `only ${points} points`);
  });
});
