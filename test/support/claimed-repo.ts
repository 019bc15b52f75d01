import { ADA, BOB, lines, WITH_CLAUDE } from './people';
import { TestRepo } from './repo';

/** Lines from before AI, of a person who declares it, and of one who does not; two releases, and days in 2026. */
export function claimedRepo(): TestRepo {
  const repo = new TestRepo();
  repo.write('old.ts', lines(10, 'old')).commit({ author: BOB, date: '2020-01-10' });
  repo.tag('v1.0.0');
  repo.write('a.ts', lines(8, 'agent')).commit({ author: ADA, message: WITH_CLAUDE, date: '2026-05-10' });
  repo.write('b.ts', lines(2, 'hand')).commit({ author: BOB, date: '2026-05-20' });
  repo.tag('v2.0.0');
  repo.write('a.ts', lines(4, 'agent')).commit({ author: BOB, date: '2026-06-20' });
  repo.write('c.ts', lines(6, 'more')).commit({ author: BOB, date: '2026-07-20' });
  return repo;
}
