import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  differenceOf,
  disclose,
  disclosuresIn,
  FORM_IDS,
  type FormId,
  type Told,
  toldOfReport,
} from '../../../../src/core/disclosure';
import { CLASSES } from '../../../../src/core/model';
import { sharesOf } from '../../../../src/core/report';
import { sampleReport } from '../../../support/sample-reports';

const told = toldOfReport(sampleReport());
const forms = fc.constantFrom<FormId>(...FORM_IDS);

/** Null where it holds, and where it cannot be read at all, the reason. */
function difference(text: string, counted: Told): unknown {
  const found = disclosuresIn(text);
  if (found.length !== 1) return `${found.length} disclosures`;
  const { record, given } = found[0]!;
  return record === null ? 'unreadable' : differenceOf({ record, given }, counted);
}

/** The sample with lines moved from one class to another, so that all agrees with itself. */
const bent = fc
  .record({
    from: fc.constantFrom(...CLASSES),
    to: fc.constantFrom(...CLASSES),
    part: fc.integer({ min: 1, max: 50 }),
  })
  .filter(({ from, to }) => from !== to && told.lines[from] > 0)
  .map(({ from, to, part }): Told => {
    const moved = Math.max(1, Math.floor(told.lines[from] / part));
    const lines = { ...told.lines, [from]: told.lines[from] - moved, [to]: told.lines[to] + moved };
    const honest = { ...lines, users: Math.min(lines.users, lines.unknown) };
    return { ...told, lines: honest, share: sharesOf(honest) };
  });

describe('a disclosure that is read again', () => {
  it('holds, whatever stands around it, by whoever it was saved', () => {
    for (const form of FORM_IDS) {
      const text = disclose(told, form);
      assert.equal(difference(text, told), null, form);
      if (text.startsWith('{')) {
        assert.equal(difference(JSON.stringify(JSON.parse(text)), told), null, form);
        continue;
      }
      const among = `# Title\r\n\r\nwords  \r\n${text.replaceAll('\n', ' \r\n')}\r\nmore words\r\n`;
      assert.equal(difference(among, told), null, form);
    }
    const both = `${disclose(told, 'readme')}\n${disclose(told, 'release-notes')}`;
    assert.deepEqual(
      disclosuresIn(both).map(({ record }) => record?.form),
      ['readme', 'release-notes'],
    );
  });

  it('differs where it was made from a report that was bent', () => {
    fc.assert(
      fc.property(forms, bent, (form, wrong) => {
        const found = difference(disclose(wrong, form), told);
        assert.match((found as { where: string }).where, /^lines\./);
      }),
    );
  });

  it('differs where tools, roles, files, rule, commit or release were bent', () => {
    const others: readonly [where: string, wrong: Told, only?: readonly FormId[]][] = [
      ['commit', { ...told, commit: 'f'.repeat(40) }],
      ['rule.hash', { ...told, rule: { ...told.rule, hash: 'f'.repeat(64) } }],
      [
        'records.0',
        { ...told, heeded: { ...told.heeded, records: [{ ref: 'refs/notes/ai', tip: told.commit }] } },
      ],
      ['', { ...told, tools: told.tools.slice(1) }],
      ['', { ...told, roles: [] }, ['joss', 'pyopensci', 'in-toto']],
      ['', { ...told, files: told.files.slice(1) }, ['reuse']],
      ['', { ...told, reasons: ['shallow'] }],
      ['release', { ...told, release: null }, ['release-notes']],
      ['line', { ...told, release: { ...told.release!, lines: told.lines } }, ['release-notes']],
    ];
    for (const [where, wrong, only = FORM_IDS] of others)
      for (const form of only) {
        const found = difference(disclose(wrong, form), told);
        assert.ok((found as { where: string }).where.startsWith(where), `${form} ${where}`);
      }
  });

  it('differs where any sign of what is measured was changed', () => {
    fc.assert(
      fc.property(forms, fc.nat(), fc.constantFrom('0', 'x', '"', '%'), (form, where, sign) => {
        const text = disclose(told, form);
        const [measured = ''] = text.split('\n<!-- end of ');
        const at = where % measured.length;
        // Blanks between the parts of JSON and at ends of lines say nothing.
        fc.pre(/\S/.test(measured[at]!) && measured[at] !== sign);
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        assert.notEqual(difference(changed, told), null, `${measured.slice(at - 20, at + 20)} ${sign}`);
      }),
      { numRuns: 300 },
    );
  });

  it('differs where its end is missing, and is none where its beginning is', () => {
    const text = disclose(told, 'readme');
    assert.notEqual(difference(text.split('<!-- end of')[0]!, told), null);
    assert.deepEqual(disclosuresIn(text.split('\n').slice(1).join('\n')), []);
    for (const none of ['', '# Readme', '{}', '[]', '{"bomFormat":"CycloneDX"}', 'null', '{"@graph":[{}]}'])
      assert.deepEqual(disclosuresIn(none), [], none);
  });

  it('is unreadable where its record is of another version, or none', () => {
    const text = disclose(told, 'readme');
    for (const wrong of ['{"version":2,', '{"version":"1",', 'version:1,']) {
      const [found] = disclosuresIn(text.replace('{"version":1,', wrong));
      assert.equal(found?.record, null);
    }
  });
});
