import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepEverySession } from '../../../support/every-session';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';
import { SessionHome } from '../../../support/session-home';

const HOUR_LATER = '2026-09-01T11:00:00Z';

describe('what every tool kept of one file each', () => {
  it('is found in the commit that has the files, two lines of each, and nothing of what was refused', async () => {
    const home = new SessionHome();
    try {
      keepEverySession(home);
      const { reads } = await home.read();
      const paths = reads.flatMap(({ edits }) => edits.map(({ path }) => path));
      assert.ok(paths.length >= 8);
      for (const path of paths) writeFileSync(path, 'const first = 1;\nconst second = 2;\nby hand\n');
      writeFileSync(join(home.project, 'no.ts'), 'no\nno more of it than this\n');
      const git = (...args: string[]) => runGit(home.project, args);
      git('init', '-q');
      git('add', '-A');
      const tree = git('write-tree').toString().trim();
      const who = `Ada Berg <ada@berg.dev> ${Date.parse(HOUR_LATER) / 1000} +0000`;
      const text = `tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nAll of it\n`;
      const commit = runGit(home.project, ['hash-object', '-t', 'commit', '-w', '--stdin'], text)
        .toString()
        .trim();
      git('update-ref', 'HEAD', commit);
      const sessions = { tops: [home.project], sessions: reads, stores: [] };
      const report = await reportOf(home.project, { sessions });
      const own = new Map(report.paths.map(({ path, living }) => [path, living.agent]));
      for (const path of paths) assert.equal(own.get(path.slice(home.project.length + 1)), 2, path);
      assert.equal(own.get('no.ts'), 0);
      assert.deepEqual(report.sessions!.lines, { exact: 0, reformatted: 2 * paths.length, edited: 0 });
      const agents = new Set(reads.map(({ tool }) => tool));
      assert.deepEqual(new Set(report.agents.map(({ agent }) => agent)), agents);
      assert.deepEqual(report.sessions!.edits, {
        read: paths.length,
        here: paths.length,
        matched: paths.length,
      });
    } finally {
      home.dispose();
    }
  });
});
