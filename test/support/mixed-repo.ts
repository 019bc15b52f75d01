import { ADA, BOB, CLAUDE, DEPENDABOT, WITH_CLAUDE } from './people';
import type { RandomSource } from './random-source';
import { TestRepo } from './repo';
import type { CommitOptions } from './repo-options';

const ERA = Date.UTC(2021, 5, 29) / 1000;
const WHO: readonly CommitOptions[] = [
  { author: ADA },
  { author: ADA, message: WITH_CLAUDE },
  { author: BOB },
  { author: BOB, message: 'Note\n\nAssisted-by: Crush:glm-5.2\n' },
  { author: CLAUDE },
  { author: DEPENDABOT },
];

/** Commits by people, agents and bots in turn, and many of them from before the AI era. */
export class MixedRepo extends TestRepo {
  /** `step`: seconds between commits. */
  constructor(
    private readonly random: RandomSource,
    step = 60,
  ) {
    super({ start: ERA - 12 * step, step });
  }

  override commit(options: CommitOptions = {}): string {
    return super.commit({ ...this.random.pick(WHO), ...options });
  }
}
