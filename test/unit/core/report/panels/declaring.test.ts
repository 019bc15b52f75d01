import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS, type PanelBlock, toMarkdown } from '../../../../../src/core/report';
import { noLoop } from '../../../../support/loop-sample';
import { sampleDeclaring } from '../../../../support/sample-declaring';
import { LASTING } from '../../../../support/sample-durability';
import { emptyReport, sampleReport } from '../../../../support/sample-reports';

type Declaring = ReturnType<typeof sampleDeclaring>;

const blocks = (change: Partial<Declaring> | null, report = sampleReport()): readonly PanelBlock[] =>
  LOOP_PANELS.declaring(
    report,
    { ...LASTING, declaring: change && { ...sampleDeclaring(), ...change } },
    inEnglish(text => text),
  )?.blocks ?? [];
const texts = (all: readonly PanelBlock[]) => all.flatMap(block => ('text' in block ? [block.text] : []));
const rowsOf = (all: readonly PanelBlock[], id: string) =>
  all.flatMap(block => (block.kind === 'table' && block.id === id ? [block.rows] : []))[0];

describe('the panel of where declaring is switched off or asked for', () => {
  it('says what holds first, what held, and how many were too many', () => {
    const told = blocks({});
    assert.deepEqual(rowsOf(told, 'declaring-texts'), [
      ['CONTRIBUTING.md', 'names Assisted-by; speaks of disclosing', '2025-02-01', 'now'],
      ['.claude/settings.json: attribution.commit (Claude Code)', 'off', '2025-03-01', '2025-05-01'],
      [
        'AGENTS.md',
        'refuses Co-authored-by; names and refuses Generated-by',
        'before 2025-01-01',
        '2025-04-01',
      ],
    ]);
    assert.ok(texts(told).includes('2 older ones are left out here.'));
  });

  it('has one sentence for how it stands', () => {
    const { switches, policies } = sampleDeclaring();
    const [sentence] = texts(blocks({}));
    assert.equal(
      sentence,
      'Settings told these not to name themselves in commits, but no longer do: Claude Code.',
    );
    const cases: readonly [Partial<Declaring>, RegExp][] = [
      [{ switches: switches.map(row => ({ ...row, to: null })) }, /^At the head .*: Claude Code\.$/],
      [{ switches: [] }, /Texts of the head that speak of AI: 1; that name a trailer for it: 1\.$/],
      [{ switches: [], policies: policies.slice(1) }, /texts that spoke of AI are gone\.$/],
      [
        { switches: [], policies: [], more: { switches: 0, policies: 0 } },
        /^No setting switches declaring off\.$/,
      ],
    ];
    for (const [change, words] of cases) assert.match(texts(blocks(change))[0]!, words);
  });

  it('folds away what is long', () => {
    const { policies } = sampleDeclaring();
    const many = Array.from({ length: 70 }, () => policies[0]!);
    const told = blocks({ policies: many });
    const folded = told.flatMap(block => (block.kind === 'folded' ? [block] : []))[0]!;
    assert.equal(rowsOf(told, 'declaring-texts')!.length, 8);
    assert.equal(folded.name, '60 more settings and texts');
    assert.equal(rowsOf(folded.blocks, 'declaring-older')!.length, 60);
    // 71 rows less 68, and 2 that the report has no room for.
    assert.ok(texts(told).includes('5 older ones are left out here.'));
  });

  it('says what commits did where that moved, and only there', () => {
    assert.deepEqual(rowsOf(blocks({}), 'declaring-moves'), [
      [
        '2025-03-01: attribution.commit in .claude/settings.json was switched off',
        '50.0% (10 of 20)',
        '0.0% (0 of 20)',
        '−50.0 (−70.1 to −24.3)',
      ],
    ]);
    assert.ok(
      texts(blocks({})).includes(
        'Of 2 who declared AI in the 90 days before 2025-03-01, 1 went on to commit, declaring or not.',
      ),
    );
    const still = sampleDeclaring().cliffs.map(cliff => ({ ...cliff, moved: null }));
    const unmoved = blocks({ cliffs: still });
    assert.equal(rowsOf(unmoved, 'declaring-moves'), undefined);
    assert.ok(texts(unmoved).some(text => /moved at none of the places .*\(1 compared, 90 days/.test(text)));
    const few = texts(blocks({ cliffs: still.slice(0, 1) }));
    assert.ok(!few.some(text => text.includes('90 days')));
  });

  it('holds commits against what was named, release by release', () => {
    assert.deepEqual(rowsOf(blocks({}), 'declaring-kept'), [
      ['v1.0.0', '10', '75.0% (6 of 8)', '25.0% (1 of 4)', '1', '2'],
      ['in no release yet', '3', '–', '25.0% (1 of 4)', '1', '2'],
      ['All', '13', '75.0% (6 of 8)', '25.0% (1 of 4)', '1', '2'],
    ]);
    const { compliance } = sampleDeclaring();
    const none = { ...compliance!, all: { ...compliance!.all, ai: 0 } };
    for (const change of [{ compliance: null }, { compliance: none }])
      assert.equal(rowsOf(blocks(change), 'declaring-kept'), undefined);
  });

  it('sums releases up by quarter where they are many, by year where quarters are', () => {
    const { compliance } = sampleDeclaring();
    const [release, pending] = compliance!.releases;
    const of = (dates: readonly string[]) => {
      const releases = dates.map((date, i) => ({
        ...{ ...release!, release: `v9.1.${i}`, date: `${date}T00:00:00Z` },
      }));
      return rowsOf(
        blocks({ compliance: { ...compliance!, releases: [...releases, pending!] } }),
        'declaring-kept',
      )!.map(row => row.slice(0, 3));
    };
    const days = (month: string, count: number) => Array.from({ length: count }, () => `${month}-15`);
    assert.deepEqual(of([...days('2025-09', 8), ...days('2025-10', 1)]), [
      ['2025-Q3 (8 releases)', '80', '75.0% (48 of 64)'],
      ['2025-Q4 (v9.1.8)', '10', '75.0% (6 of 8)'],
      ['in no release yet', '3', '–'],
      ['All', '13', '75.0% (6 of 8)'],
    ]);
    const quarters = ['01', '04', '07', '10'].flatMap(month => [`2023-${month}-01`, `2024-${month}-01`]);
    assert.deepEqual(
      of([...quarters.sort(), '2025-01-01']).map(([name]) => name),
      ['2023 (4 releases)', '2024 (4 releases)', '2025 (v9.1.8)', 'in no release yet', 'All'],
    );
  });

  it('tells what files say, and no share, where the history is cut', () => {
    const report = sampleReport();
    const share = { low: null, users: null, high: null, estimate: null };
    const told = blocks({}, { ...report, share });
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['headline', 'table', 'note'],
    );
    const text = toMarkdown({ ...report, share });
    assert.match(text, /\n## The loop\n\nNo share is told[^\n]+\n\n### Where declaring is switched off/);
  });

  it('is told where no commit declares AI, and not where no file says anything', () => {
    const report = sampleReport();
    const loop = noLoop(report.trend.length);
    const text = toMarkdown({ ...report, loop: { ...loop, declaring: sampleDeclaring() } });
    assert.match(
      text,
      /\n## The loop\n\nNo commit declares AI here[^\n]+\n\n### Where declaring is switched/,
    );
    assert.ok(!toMarkdown({ ...report, loop }).includes('## The loop'));
    assert.deepEqual(blocks(null), []);
    assert.ok(!toMarkdown(emptyReport()).includes('declaring'));
  });
});
