import { strict as assert } from 'node:assert';
import { aiderRelease } from '../../../../src/core/definitions/aider';
import { findGit, gitLanes, resolveCommits } from '../../../../src/core/git';
import { withReader } from '../../../../src/core/open';
import { PUBLISHED, type PublishedRelease } from '../../../support/aider-releases';
import { runGit } from '../../../support/run-git';

/** A clone of github.com/Aider-AI/aider with its tags. */
const CLONE = process.env.AIDER_REPOSITORY;
const TABLE = 'aider/website/_data/blame.yml';
const MINUTES = 60_000;

describe(`the releases of Aider${CLONE === undefined ? ' (not tried: AIDER_REPOSITORY names no clone of it)' : ''}`, function () {
  this.timeout(20 * MINUTES);
  before(function () {
    if (CLONE === undefined) this.skip();
  });

  const counted = async ({ from, to }: PublishedRelease): Promise<PublishedRelease> => {
    const path = CLONE!;
    const searchPath = process.env.PATH;
    const [a, b] = await resolveCommits(findGit(searchPath), path, [from, to]);
    const { ai, counted, unread } = await withReader(
      path,
      { revision: b!, rule: 'default', searchPath },
      (_, reader) => aiderRelease(reader, a!, b!, { lanes: gitLanes() }),
    );
    assert.deepEqual(unread, []);
    return { from, to, ai, counted };
  };

  it('are, to the line, what Aider published of the first 40', async () => {
    const found: PublishedRelease[] = [];
    for (const release of PUBLISHED) found.push(await counted(release));
    assert.deepEqual(found, PUBLISHED);
    assert.equal(found.length, 40);
  });

  it('are what the clone publishes of all', async () => {
    const published = tableOf(runGit(CLONE!, ['show', `HEAD:${TABLE}`]).toString());
    const later = published.slice(PUBLISHED.length);
    const found: PublishedRelease[] = [];
    for (const release of later) found.push(await counted(release));
    assert.deepEqual(found, later);
    assert.deepEqual(published.slice(0, PUBLISHED.length), PUBLISHED);
  });
});

/** The rows of the table that Aider's script writes. */
function tableOf(text: string): PublishedRelease[] {
  const rows = text.split(/^- /m).slice(1);
  return rows.map(row => {
    const field = (name: string) => new RegExp(`^\\s*${name}: (\\S+)$`, 'm').exec(row)![1]!;
    return {
      from: field('start_tag'),
      to: field('end_tag'),
      ai: Number(field('aider_total')),
      counted: Number(field('total_lines')),
    };
  });
}
