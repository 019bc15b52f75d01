import { strict as assert } from 'node:assert';
import type { Report } from '../../../../src/core/report';
import { declaringMarkdown, policyWords } from '../../../../src/core/report/declaring-markdown';
import { sampleDeclaring } from '../../../support/sample-declaring';
import { emptyReport, sampleReport } from '../../../support/sample-reports';

type Declaring = ReturnType<typeof sampleDeclaring>;

function saying(change: (declaring: Declaring) => Partial<Declaring>): string {
  const report = sampleReport();
  const declaring = sampleDeclaring();
  const loop: NonNullable<Report['loop']> = {
    ...report.loop!,
    declaring: { ...declaring, ...change(declaring) },
  };
  return declaringMarkdown({ ...report, loop });
}

describe('declaring in Markdown', () => {
  it('says what holds first, what held, and what commits did', () => {
    const text = saying(() => ({}));
    const lines = text.split('\n');
    assert.deepEqual(
      lines.filter(line => /^\| [A-Z.v]/.test(line)),
      [
        '| CONTRIBUTING.md | names Assisted-by; speaks of disclosing | 2025-02-01 | now |',
        '| .claude/settings.json: attribution.commit (Claude Code) | off | 2025-03-01 | 2025-05-01 |',
        '| AGENTS.md | refuses Co-authored-by; names and refuses Generated-by | before 2025-01-01 | 2025-04-01 |',
        '| v1.0.0 | 10 | 6 of 8 (75.0%) | 1 of 4 (25.0%) | 1 | 2 |',
      ],
    );
    assert.deepEqual(
      lines.filter(line => line.startsWith('- ')),
      [
        '- 2025-03-01 attribution.commit in .claude/settings.json became off: commits that declare Claude Code fell from 50.0% (10 of 20) in the 90 days before to 0.0% (0 of 20) in those behind it: -50.0 points (-70.1 to -24.3, p 4e-4). Of 2 who declared before, 1 went on to commit.',
      ],
    );
    assert.ok(text.includes('\n\n2 more are in the JSON report'));
    assert.ok(text.includes('\n| in no release yet | 3 | – | 1 of 4 (25.0%) | 1 | 2 |\n| all | 13 |'));
  });

  it('says that nothing moved, and nothing where nothing could be compared', () => {
    const still = saying(({ cliffs }) => ({ cliffs: cliffs.map(cliff => ({ ...cliff, moved: null })) }));
    assert.match(still, /At the one place where it changed, .* did not move more than chance/);
    const few = saying(({ cliffs }) => ({ cliffs: cliffs.slice(0, 1), compliance: null }));
    assert.ok(!/ 90 days|commits that declare AI/.test(few));
  });

  it('is empty where no file says anything', () => {
    assert.equal(declaringMarkdown(emptyReport()), '');
  });

  it('has words for a text that names nothing', () => {
    assert.equal(
      policyWords({ names: [], refuses: [], mixed: [], disclosure: false }),
      'speaks of AI, names no trailer',
    );
  });
});
