import { strict as assert } from 'node:assert';
import { branchFinding, loadCatalogue } from '../../../../src/core/evidence';
import { catalogueSchema } from '../../../../src/core/evidence/catalogue-schema';
import { findEvidence } from '../../../../src/core/evidence/find-evidence';
import { readTrailer } from '../../../../src/core/evidence/message';
import type { Commit } from '../../../../src/core/model';
import { byAuthor, commitOf, identity, withMessage } from '../../../support/commits';
import { Effort } from '../../../support/effort';

const catalogue = loadCatalogue();
const { raw } = catalogue;
const all = Object.values(catalogue.signs).flat();

function doubles(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

type Row = (typeof raw.signs)[number];

/** A commit that bears the example of a row in its place. */
function bearing({ where, example }: Row): Commit {
  const commits: Record<Row['where'], () => Commit> = {
    author: () => byAuthor(example),
    'committer-only': () => commitOf({ committer: identity(example) }),
    coauthor: () => withMessage(`S\n\nCo-authored-by: ${example}\n`),
    trailer: () => withMessage(`S\n\n${example}\n`),
    subject: () => withMessage(`${example}\n`),
    body: () => withMessage(`S\n\n${example}\n`),
    statement: () => withMessage(`S\n\n${example}\n`),
    box: () => withMessage(`S\n\n${example}\n`),
    link: () => withMessage(`S\n\nSee ${example}\n`),
    denial: () => withMessage(`S\n\n${example}\n`),
    branch: () => withMessage(`Merge branch '${example}'\n`, { parents: ['a', 'b'] }),
  };
  return commits[where]();
}

/** Whether the row itself matches its example: a row that proves more may hide it in the commit. */
function bears({ id, where, example }: Row): boolean {
  const text = where === 'trailer' ? (readTrailer(example.split('\n')[0]!)?.value ?? '') : example;
  return all.find(sign => sign.id === id)!.match(text) !== null;
}

/** What is wrong with a catalogue, each time with the id of the row where it has one. */
function faults(data: unknown): string[] {
  const issues = catalogueSchema.safeParse(data).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const [table, at, ...rest] = path;
    const id = table === 'signs' ? (data as typeof raw).signs[Number(at)]?.id : at;
    return `${String(table)} ${String(id)}: ${rest.map(String).join('.')} ${message}`;
  });
}

/** The catalogue with one row more. */
function withRow(change: Partial<Row>): unknown {
  const row = { ...raw.signs.find(sign => sign.where === 'trailer')!, id: 'acme.session', ...change };
  return { ...raw, signs: [...raw.signs, row] };
}

describe('the catalogue', () => {
  it('has the form that the program takes for granted', () => {
    assert.deepEqual(faults(raw), []);
    assert.deepEqual(catalogueSchema.parse(raw), raw);
  });

  it('shows the whole line of a trailer, by a key that fits', () => {
    const row = { key: '^Acme-Session$', pattern: '^[0-9a-f]+$' };
    assert.deepEqual(faults(withRow({ ...row, example: 'Acme-Session: 0a1b2c3d' })), []);
    for (const example of ['0a1b2c3d', 'Acme-Run: 0a1b2c3d', 'Acme-Session:'])
      assert.match(
        faults(withRow({ ...row, example })).join(),
        /^signs acme\.session: example must be the whole/,
      );
    assert.match(
      faults(withRow({ ...row, key: undefined, example: 'A: b' })).join(),
      /acme\.session: example/,
    );
  });

  it('looks neither around nor back in any pattern', () => {
    const refused = ['AI(?![a-z])', '(?=AI)', '(?<!un)likely', '(?<=by )AI', '(a)\\1', '(?<n>a)\\k<n>'];
    for (const pattern of refused)
      assert.match(
        faults(withRow({ pattern })).join(),
        /^signs acme\.session: pattern must not look around.*unless/,
      );
    for (const pattern of ['\\(?=', '[(?=]', '(?:AI|LLM)(?:[^a-z]|$)', '\\\\1', '(?<name>a)'])
      assert.deepEqual(faults(withRow({ pattern })), [], pattern);
    assert.match(
      faults({ ...raw, aliases: [{ pattern: '\\bx(?! y)', agent: 'X' }] }).join(),
      /^aliases 0: pattern/,
    );
  });
});

describe('catalogue', () => {
  it('has unique ids and only known agents', () => {
    assert.deepEqual(doubles(raw.signs.map(sign => sign.id)), []);
    assert.deepEqual(doubles(raw.agents.map(agent => agent.id)), []);
    assert.deepEqual(doubles(raw.agents.map(agent => agent.name)), []);
    const named = [...raw.signs, ...raw.aliases].flatMap(row => row.agent ?? []);
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

  for (const row of raw.signs) {
    it(`finds the example of ${row.id}`, () => {
      const commit = bearing(row);
      const found =
        row.where === 'branch' ? [branchFinding(commit, catalogue)] : findEvidence(commit, catalogue);
      const kept = found.filter(finding => finding !== null && finding.sign.agent === row.agent);
      assert.ok(
        bears(row) && kept.length > 0,
        `sign ${row.id}: its example ${JSON.stringify(row.example)} is not found where it says (${row.where})`,
      );
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
    assert.match(raw.version, /^\d/);
  });
});
