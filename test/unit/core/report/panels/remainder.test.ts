import { strict as assert } from 'node:assert';
import { type Report, reportSchema } from '../../../../../src/core/report';
import { panelsMarkdown } from '../../../../../src/core/report/panels-markdown';
import { LASTING } from '../../../../support/sample-durability';
import { DECLARATIONS, REMAINDER } from '../../../../support/sample-remainder';
import { sampleReport } from '../../../../support/sample-reports';

type Loop = NonNullable<Report['loop']>;
const markdown = (told: Partial<Loop>) =>
  panelsMarkdown(sampleReport(), {
    ...LASTING,
    remainder: REMAINDER,
    declarations: DECLARATIONS,
    ...told,
  }).join('\n\n');

describe('the panel of what is left without AI', () => {
  const text = markdown({});

  it('is about a report that could be', () => {
    reportSchema.shape.loop.parse({ ...LASTING, remainder: REMAINDER, declarations: DECLARATIONS });
  });

  it('tells folders, and ages of which there are lines', () => {
    assert.match(
      text,
      /^\*\*Of 1,000 living lines 100 are proved human and 300 have no evidence of AI, .+: 40\.0% in all\.\*\*$/m,
    );
    assert.match(
      text,
      /^\| Folder \| Proved human \| No evidence \| Of its lines \| Under 91 days old \| 3,650 days or older \| Age not known \|$/m,
    );
    assert.match(text, /^\| \(all others\) \| 100 \| 250 \| 70\.0% \| 240 \| 100 \| 10 \|$/m);
    assert.match(text, /^\| a\\\|b \| 0 \| 50 \| 12\.5% \| 50 \| 0 \| 0 \|$/m);
    assert.doesNotMatch(text, /^\| gen /m);
  });

  it('tells where only commits with AI came for half a year, or ever', () => {
    assert.match(text, /^For half a year or more only commits with AI touched a\\\|b \(for 6 months\)\.$/m);
    assert.match(text, /^No commit without evidence of AI ever touched gen\.$/m);
    const [row] = REMAINDER.directories;
    const one = markdown({ remainder: { ...REMAINDER, directories: [row!] } });
    assert.doesNotMatch(one, /touched [a-z]/);
  });

  it('is none where nothing is left, or not told', () => {
    const none = { ...REMAINDER, human: 0, unknown: 0 };
    for (const remainder of [none, null])
      assert.doesNotMatch(markdown({ remainder }), /What is left without AI/);
  });
});
