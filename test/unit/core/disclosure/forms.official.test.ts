import { strict as assert } from 'node:assert';
import { parse } from 'smol-toml';
import {
  disclose,
  type FormId,
  PREDICATE_TYPE,
  type Told,
  toldOfReport,
} from '../../../../src/core/disclosure';
import { NAMESPACE, RECORD_PROPERTY } from '../../../../src/core/disclosure/own-names';
import { SOURCE } from '../../../../src/core/report';
import {
  assertValid,
  cycloneDx,
  reuseToml,
  spdx,
  statementProblems,
} from '../../../support/official-schemas';
import { HOSTILE, infested, NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';

const SHA256 = { commit: 'ab'.repeat(32), objectFormat: 'sha256' } as const;
const told = toldOfReport(sampleReport());
const documentOf = (of: Told, form: FormId) => JSON.parse(disclose(of, form)) as Record<string, unknown>;

describe('a disclosure is valid by the schema of those who own the form', () => {
  let all: readonly Told[] = [];
  before(() => {
    const reports = [...NAMED_REPORTS.map(([, report]) => report()), ...HOSTILE.map(infested)];
    all = [...reports.map(toldOfReport), { ...told, ...SHA256 }];
  });

  for (const form of ['cyclonedx', 'cdxgen'] as const)
    it(`of CycloneDX 1.6: ${form}`, () => {
      const schema = cycloneDx();
      for (const each of all) assertValid(schema, documentOf(each, form));
      assert.ok(!schema({ ...documentOf(told, form), declarations: { claims: [{ evidence: 1 }] } }));
      assert.ok(!schema({ ...documentOf(told, form), specVersion: 1.6 }));
    });

  it('of SPDX 3.0.1', () => {
    const schema = spdx();
    for (const each of all.filter(({ date }) => date !== null)) assertValid(schema, documentOf(each, 'spdx'));
    const text = disclose(told, 'spdx');
    for (const [word, wrong] of [
      ['"other"', '"opinion"'],
      ['extension_cdxPropValue', 'value'],
      ['"swhid"', '"id"'],
    ] as const)
      assert.ok(!schema(JSON.parse(text.replace(word, wrong))), word);
  });

  it('of in-toto, Statement 1', () => {
    for (const each of all) {
      const statement = documentOf(each, 'in-toto');
      assert.deepEqual(statementProblems(statement), []);
      assert.equal(statement.predicateType, PREDICATE_TYPE);
      assert.deepEqual(
        (statement.subject as { digest: unknown }[]).map(({ digest }) => digest),
        [{ gitCommit: each.commit }],
      );
    }
    const statement = documentOf(told, 'in-toto');
    assert.deepEqual(
      statementProblems({ ...statement, subject: [{ name: '', digest: { gitCommit: 'abc' } }], more: 1 }),
      ['subject.name', 'subject.digest.gitCommit', 'more'],
    );
  });

  it('of REUSE.toml, at the end of a file that is there, and says what it was told', () => {
    const schema = reuseToml();
    const before = 'version = 1\n\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MIT"\n\n';
    for (const each of all) {
      const toml = parse(`${before}${disclose(each, 'reuse')}`);
      assertValid(schema, JSON.parse(JSON.stringify(toml)));
      assert.equal((toml.annotations as unknown[]).length, 1);
      const own = toml['writes-itself'] as Record<string, unknown>;
      assert.deepEqual(
        [own.commit, own.tools, own['files-with-declared-lines'], own['share-low'] ?? null],
        [
          each.commit,
          each.tools.map(({ agent }) => agent),
          each.files.map(({ name }) => name),
          each.share.low,
        ],
      );
    }
  });
});

describe('names of a disclosure', () => {
  it('are of our own where the form reserves its own', () => {
    const text = disclose(told, 'cyclonedx');
    const names = [...text.matchAll(/"name": "([^"]*:[^"]*)"/g)].map(([, name]) => name!);
    assert.ok(names.length > 10 && names.includes(RECORD_PROPERTY));
    for (const name of names) assert.match(name, new RegExp(`^${NAMESPACE}(:[a-z0-9-]+)+$`));
    assert.ok(PREDICATE_TYPE.startsWith(`${SOURCE}/`));
    const ids = [...disclose(told, 'spdx').matchAll(/"spdxId": "([^"]*)"/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, 4);
    for (const id of ids) assert.ok(id.startsWith(`${SOURCE}/`));
  });

  it('of SPDX are those of the commit, and of another commit others', () => {
    const idsOf = (of: Told) => disclose(of, 'spdx').match(/"spdxId": "[^"]*"/g);
    assert.deepEqual(idsOf(told), idsOf(toldOfReport(sampleReport())));
    assert.notDeepEqual(idsOf(told), idsOf({ ...told, commit: 'f'.repeat(40) }));
  });

  it('that cdxgen gives stand at the document, and nowhere where no AI is found', () => {
    const named = (of: Told) =>
      Object.fromEntries(
        ((documentOf(of, 'cdxgen').properties ?? []) as { name: string; value: string }[]).map(
          ({ name, value }) => [name, value],
        ),
      );
    const tools = ['Claude Code', 'GitHub Copilot coding agent', 'Unnamed AI', 'A, B'];
    const some = { ...told, tools: tools.map(agent => ({ agent, models: ['a/b'], lines: 1 })) };
    assert.deepEqual(named(some), {
      'cdx:ai:codegen:detected': 'true',
      'cdx:ai:codegen:tools': 'a-b,claude-code,github-copilot',
      'cdx:ai:codegen:phases': 'dev',
      'cdx:ai:codegen:models': 'a/b',
    });
    const none = { ...told.lines, agent: 0, pair: 0 };
    assert.deepEqual(named({ ...told, tools: [], lines: none }), {});
  });

  it('of SPDX are refused where the commit has no date', () => {
    assert.throws(() => disclose({ ...told, date: null }, 'spdx'), /demands a date/);
    assert.doesNotMatch(disclose({ ...told, date: null }, 'cyclonedx'), /timestamp|created/);
  });
});
