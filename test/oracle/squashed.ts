/**
 * Holds who wrote the lines of squashes against `git blame` at the heads of their requests:
 * npx tsx test/oracle/squashed.ts REPOSITORY [MOST-SQUASHES]
 *
 * Compared are files that the squash left as the head of its request has them, and of these the lines that the squash
 * owns. What each commit says by its own words is taken from the rule; whose the lines are, from git alone.
 */
import { judgeCommits, judgeOne, readLineEvidence } from '../../src/core/attribution';
import { readOutside } from '../../src/core/git';
import type { Commit } from '../../src/core/model';
import { withRepository } from '../../src/core/open';
import { runGit } from '../support/run-git';
import { blameFile } from './blame';
import { blob, changedTexts } from './changed-texts';

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const declares = (name: string | undefined) => name === 'agent' || name === 'pair';

async function measure(folder: string, most: number): Promise<void> {
  const git = (...args: string[]) => runGit(folder, args).toString();
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
  await withRepository(folder, options, async ({ reader, place, rule }) => {
    const judged = await judgeCommits(reader, [place.head], rule);
    const start = performance.now();
    const { squashed } = await readLineEvidence(reader, { ...rule, records: [] }, judged, {});
    console.log(
      `${squashed.commits.size} squashes told, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    const words = new Map<string, string>();
    const visit = (commit: Commit) => words.set(commit.id, judgeOne(commit, rule).class);
    const tips = [...squashed.commits.values()].map(({ branch }) => branch.object);
    await readOutside(reader, { tips, known: [place.head] }, visit);
    const sum = { lines: 0, before: 0, truth: 0, after: 0, told: 0, right: 0, sameClass: 0, notBranch: 0 };
    let left = most;
    for (const [number, { branch, files }] of squashed.commits) {
      if (left-- === 0) break;
      const id = judged.graph.ids[number]!;
      const own = judged.attributions.className(number);
      for (const path of changedTexts(git, id)) {
        if (blob(git, id, path) !== blob(git, branch.object, path)) continue;
        const both = [blameFile(folder, id, path), blameFile(folder, branch.object, path)];
        const [mine, truth] = await Promise.all(both);
        const ranges = files.get(Buffer.from(path).toString('latin1')) ?? [];
        for (const [i, owner] of mine!.entries()) {
          if (owner !== id) continue;
          const range = ranges.find(({ first, last }) => first <= i + 1 && i + 1 <= last);
          const right = truth![i]!;
          const word = words.get(right);
          // Who merged the main line into the branch brought what others wrote there.
          if (word === undefined) {
            sum.notBranch++;
            continue;
          }
          sum.lines++;
          if (declares(own)) sum.before++;
          if (declares(word)) sum.truth++;
          if (declares(range?.class ?? own)) sum.after++;
          if (range === undefined) continue;
          sum.told++;
          if (range.source === right) sum.right++;
          if (range.class === word) sum.sameClass++;
        }
      }
    }
    const { lines, told } = sum;
    console.log(sum);
    console.log(
      `declared: ${percent(sum.before, lines)} by the squash, ${percent(sum.after, lines)} told, ${percent(sum.truth, lines)} by git blame in the branch; ` +
        `told of ${percent(told, lines)}, of these right commit ${percent(sum.right, told)}, right class ${percent(sum.sameClass, told)}`,
    );
  });
}

void measure(process.argv[2] ?? '.', Number(process.argv[3] ?? 1000));
