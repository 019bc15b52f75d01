import { strict as assert } from 'node:assert';
import { branchFinding, loadCatalogue, type Sign } from '../../../../src/core/evidence';
import { catalogueSchema } from '../../../../src/core/evidence/catalogue-schema';
import { findEvidence } from '../../../../src/core/evidence/find-evidence';
import type { Commit } from '../../../../src/core/model';
import { byAuthor, commitOf, identity, withMessage } from '../../../support/commits';
import { Effort } from '../../../support/effort';

const catalogue = loadCatalogue();
const { raw } = catalogue;
const all = Object.values(catalogue.signs).flat();

function doubles(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

const KEYS = [
  'Assisted-by',
  'Generated-by',
  'AI-Assisted',
  'AI-Generated',
  'Claude-Session',
  'Claude-Generated-By',
  'Claude-Steers',
  'Agent-Logs-Url',
  'Made-with',
  'Amp-Thread-ID',
  'Replit-Commit-Author',
  'Replit-Commit-Session-Id',
  'Entire-Checkpoint',
  'Entire-Agent',
  'Executed-By',
  'Agent-Signature',
  'Agent-Id',
  'Codex-Reviewed-By',
];

/** A commit that bears the example of a sign in its place. */
function bearing(sign: Sign): Commit {
  const key = KEYS.find(name => sign.hasKey(name)) ?? 'no such key';
  const commits: Record<Sign['where'], () => Commit> = {
    author: () => byAuthor(sign.example),
    'committer-only': () => commitOf({ committer: identity(sign.example) }),
    coauthor: () => withMessage(`S\n\nCo-authored-by: ${sign.example}\n`),
    trailer: () => withMessage(`S\n\n${key}: ${sign.example}\n`),
    subject: () => withMessage(`${sign.example}\n`),
    body: () => withMessage(`S\n\n${sign.example}\n`),
    branch: () => withMessage(`Merge branch '${sign.example}'\n`, { parents: ['a', 'b'] }),
  };
  return commits[sign.where]();
}

describe('the catalogue', () => {
  it('has the form that the program takes for granted', () => {
    assert.deepEqual(catalogueSchema.parse(raw), raw);
  });
});

describe('catalogue', () => {
  it('has unique ids and only known agents', () => {
    assert.deepEqual(doubles(raw.signs.map(sign => sign.id)), []);
    assert.deepEqual(doubles(raw.agents.map(agent => agent.id)), []);
    assert.deepEqual(doubles(raw.agents.map(agent => agent.name)), []);
    const named = [...raw.signs, ...raw.aliases, ...raw.files].flatMap(row => row.agent ?? []);
    assert.deepEqual(
      [...new Set(named)].filter(name => !catalogue.agentByName.has(name)),
      [],
    );
  });

  it('names an agent, or says where to find one, wherever AI is claimed', () => {
    const vague = raw.signs.filter(sign => ['agent', 'pair', 'assist'].includes(sign.gives));
    assert.deepEqual(
      vague.filter(sign => sign.agent === null && !sign.agentFrom).map(sign => sign.id),
      [],
    );
  });

  for (const sign of all) {
    it(`finds the example of ${sign.id}`, () => {
      assert.ok(sign.match(sign.example), sign.example);
      const found =
        sign.where === 'branch'
          ? [branchFinding(bearing(sign), catalogue)]
          : findEvidence(bearing(sign), catalogue);
      const kept = found.filter(finding => finding !== null && finding.sign.agent === sign.agent);
      assert.ok(kept.length > 0, 'found as text, but not in a commit');
    });
  }

  it('has real dates, ends after beginnings, and windows over known signs', () => {
    for (const sign of all)
      for (const time of [sign.since, sign.until]) assert.ok(!Number.isNaN(time ?? 0), sign.id);
    for (const window of catalogue.windows) {
      assert.ok(window.from < window.until);
      assert.ok(raw.signs.some(sign => sign.id === window.sign));
    }
  });

  it('dates every sign that may be a coincidence', () => {
    const loose = raw.signs.filter(sign => !['address', 'trailer'].includes(sign.rests));
    assert.deepEqual(
      loose.filter(sign => !sign.since).map(sign => sign.id),
      [],
    );
  });

  it('knows the people it excludes', () => {
    for (const person of raw.people) assert.ok(catalogue.isPerson(person.example), person.example);
  });

  it('repeats no group that repeats inside', () => {
    const nested = /\([^()]*[*+][^()]*\)[*+{]/;
    assert.deepEqual(
      raw.signs.filter(sign => nested.test(sign.pattern)).map(sign => sign.id),
      [],
    );
  });

  it('stays fast on texts made to stall patterns', () => {
    const words = ['a ', 'AI ', '<', '-', '(', 'claude ', 'GPT-5 ', ' x@', '\u00a0', '[', 'OpenHands'];
    const texts = words.map(word => word.repeat(2000 / word.length));
    const effort = new Effort();
    for (const sign of all)
      effort.within(100, sign.id, () => {
        for (const text of texts) sign.match(text);
      });
  });

  it('stays fast and small on hostile messages', () => {
    const trailer = (at: number): string =>
      `Co-authored-by: Claude Opus ${at} AI AI AI <noreply@anthropic.com>`;
    const messages = [
      'x'.repeat(10_000_000),
      `S\n\n${Array.from({ length: 100_000 }, (_, at) => trailer(at)).join('\n')}`,
      `S\n\n${'Assisted-by: AI AI AI <'.repeat(20_000)}`,
      `S\n\n${'Generated with '.repeat(30_000)}`,
      `S\n\n${' \n'.repeat(200_000)}`,
      `S\n\n${' and so on\n'.repeat(50_000)}It ends.`,
    ];
    const effort = new Effort();
    for (const message of messages)
      effort.within(1000, `${message.length} characters`, () =>
        assert.ok(findEvidence(withMessage(message), catalogue).length <= 200),
      );
  });

  it('holds one row per sign that is not empty of meaning', () => {
    assert.ok(raw.signs.length > 150);
    assert.ok(raw.files.length > 20);
    assert.match(raw.version, /^\d/);
  });
});
