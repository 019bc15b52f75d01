import { PatchCollector } from '../../src/core/carried/collect-patches';
import { compareView } from '../../src/core/carried/compare-view';
import { PathFamilies } from '../../src/core/carried/families';
import { lineage } from '../../src/core/carried/lineage';
import { readCommitPatches } from '../../src/core/carried/read-commit-patches';
import { SourceLines } from '../../src/core/carried/source-lines';
import { ViewIndex } from '../../src/core/carried/view-index';
import { findViews } from '../../src/core/carried/views';
import { findGit, locateRepository, ObjectReader } from '../../src/core/git';
import { runGit } from '../support/run-git';

async function run(folder: string, ids: string[]) {
  const program = findGit(process.env.PATH);
  const place = await locateRepository(program, folder, 'HEAD');
  const reader = new ObjectReader(program, place);
  const others = runGit(folder, [
    'rev-list',
    '--topo-order',
    '--reverse',
    '--glob=refs/pull/*',
    '--not',
    'HEAD',
  ])
    .toString()
    .trim()
    .split('\n');
  const s = new PatchCollector({ ofCommit: 1e6, inAll: 1e7 });
  await readCommitPatches(reader, others, s);
  const t = new PatchCollector({ ofCommit: 1e6, inAll: 1e7 });
  await readCommitPatches(reader, ids, t);
  const lines = new SourceLines(s.commits);
  const m = lineage(s.commits);
  const views = findViews(m, lines);
  const index = new ViewIndex(views, t.commits, lines);
  const fam = new PathFamilies([...s.commits, ...t.commits]);
  for (const target of t.commits) {
    let w = 0;
    for (const f of target.files) for (const x of f.weights) w += 1 + x;
    console.log(target.id, 'weight', w, new Date(target.committerTime! * 1000).toISOString());
    for (const v of index.likely(target)) {
      const c = compareView(target, v, lines, fam);
      console.log(
        '  ',
        v.member.commit.id.slice(0, 9),
        v.isWhole,
        'depth',
        v.member.depth,
        'fit',
        c.weight,
        'of',
        c.theirs,
        new Date(v.member.commit.committerTime! * 1000).toISOString(),
      );
    }
  }
  reader.dispose();
}
void run(process.argv[2]!, process.argv.slice(3));
