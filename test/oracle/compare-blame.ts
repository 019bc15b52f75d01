/**
 * Holds our owners of every line at HEAD against `git blame`:
 * npx tsx test/oracle/compare-blame.ts REPOSITORY [EVERY] [ignore-revs]
 */
import { findGit, locateRepository, ObjectReader } from '../../src/core/git';
import { followLines, type LineVisitor, PathMap, traceVersions } from '../../src/core/lines';
import { expandRuns } from '../../src/core/lines/tables/runs';
import { ignoredIn, type RuleId, readRule } from '../../src/core/rule';
import { readGraph } from '../support/read-graph';
import { blameFile } from './blame';

async function main(repository: string, every: number, rule: RuleId): Promise<void> {
  const git = findGit(process.env.PATH);
  const place = await locateRepository(git, repository, 'HEAD');
  const reader = new ObjectReader(git, place);
  const started = performance.now();
  const { graph } = await readGraph(reader, place.head);
  const { ignored } = await readRule(reader, place, rule);
  const head = graph.numberOf(place.head)!;
  let tree = PathMap.empty();
  const wanted = new Map<number, string>();
  const owners = new Map<string, Int32Array>();
  const onCommit = (commit: number, at: PathMap) => {
    if (commit === head) tree = at.branch();
  };
  const trace = await traceVersions(reader, graph, onCommit, {
    lanes: 2,
    ignored: ignoredIn(graph, { ignored }),
    statistics: false,
  });
  for (const [path, version] of tree.entries()) wanted.set(version, trace.paths[path]!);
  const visitor: LineVisitor = {
    version: ({ version, runs }) => {
      const path = wanted.get(version);
      if (path !== undefined && runs !== null) owners.set(path, runs);
    },
  };
  const history = await followLines(trace, { visitor }, { only: () => wanted.keys() });
  console.error(
    `traced ${graph.size} commits, ${history.versions.size} versions in ${((performance.now() - started) / 1000).toFixed(1)} s, rss ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  );
  reader.dispose();
  if (every === 0) return;
  let [lines, same, files] = [0, 0, 0];
  const different: string[] = [];
  const paths = [...owners.keys()].filter((_, i) => i % every === 0);
  const lane = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const name = Buffer.from(path, 'latin1').toString();
      const expected = await blameFile(repository, place.head, name, ignored).catch(() => null);
      if (expected === null) continue;
      files++;
      const ours = [...expandRuns(owners.get(path)!)].map(owner =>
        owner < 0 ? 'unknown' : graph.ids[owner]!,
      );
      const wrong =
        expected.filter((id, i) => id !== ours[i]).length + Math.max(0, ours.length - expected.length);
      lines += expected.length;
      same += expected.length - wrong;
      const at = expected.findIndex((id, i) => id !== ours[i]);
      if (wrong > 0)
        different.push(
          `${wrong} of ${expected.length} ${path} first at ${at + 1}: git ${expected[at]} ours ${ours[at]}`,
        );
    }
  };
  await Promise.all([lane(), lane()]);
  console.log(different.slice(0, 40).join('\n'));
  console.log(`${files} files, ${lines} lines, ${same} same owner: ${((100 * same) / lines).toFixed(4)}%`);
}

void main(
  process.argv[2] ?? '.',
  Number(process.argv[3] ?? 1),
  process.argv[4] === 'ignore-revs' ? 'ignore-revs' : 'default',
);
