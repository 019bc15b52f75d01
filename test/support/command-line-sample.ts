import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, type Outcome } from './command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from './people';
import { TestRepo } from './repo';

/** A small repository with a bit of everything, and an empty folder beside it. */
export class Sample {
  readonly repo = new TestRepo();
  readonly folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
  readonly first: string;
  /** The head, by a person with an AI. */
  readonly second: string;
  /** On a branch that is not merged. */
  readonly outside: string;

  constructor() {
    const { repo } = this;
    this.first = repo.write('a.ts', lines(4, 'a')).write('lib/b.ts', lines(2, 'b')).commit({ author: BOB });
    repo.branch('side').checkout('side').write('c.ts', lines(3, 'c'));
    this.outside = repo.commit({ author: BOB, message: WITH_CLAUDE });
    repo.checkout('main').write('lib-x', 'one\n').write('é "q".ts', lines(2, 'q'));
    repo
      .write('vendor/v.js', '1\n')
      .write('empty.ts', '')
      .write('pixel.png', Buffer.from([0]));
    const text = lines(4, 'a').replace('a 1 of', 'a changed of');
    this.second = repo.write('a.ts', text).commit({ author: ADA, message: WITH_CLAUDE });
    repo.tag('v1.0');
  }

  run(...args: string[]): Outcome {
    return cli(args, { cwd: this.repo.dir });
  }

  dispose(): void {
    this.repo.dispose();
    rmSync(this.folder, { recursive: true });
  }
}
