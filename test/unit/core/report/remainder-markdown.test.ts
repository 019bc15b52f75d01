import { strict as assert } from 'node:assert';
import { type Report, reportSchema } from '../../../../src/core/report';
import { declarationsMarkdown, remainderMarkdown } from '../../../../src/core/report/remainder-markdown';
import { LASTING } from '../../../support/sample-durability';
import { DECLARATIONS, REMAINDER } from '../../../support/sample-remainder';

type Loop = NonNullable<Report['loop']>;
const loop: Loop = { ...LASTING, remainder: REMAINDER, declarations: DECLARATIONS };

describe('what is left without AI, in Markdown', () => {
  const text = remainderMarkdown(loop).join('\n\n');

  it('is about a report that could be', () => {
    reportSchema.shape.loop.parse(loop);
  });

  it('tells folders, and ages of which there are lines', () => {
    assert.match(
      text,
      /^Of 1,000 living lines 100 are proved human and 300 have no evidence of AI, .+: 40\.0% in all\.$/m,
    );
    assert.match(
      text,
      /^\| folder \| proved human \| no evidence \| of its lines \| under 91 days old \| 3,650 days or older \| age not known \|$/m,
    );
    assert.match(text, /^\| \(all others\) \| 100 \| 250 \| 70\.0% \| 240 \| 100 \| 10 \|$/m);
    assert.match(text, /^\| a\\\|b \| 0 \| 50 \| 12\.5% \| 50 \| 0 \| 0 \|$/m);
    assert.doesNotMatch(text, /^\| gen /m);
  });

  it('tells where only commits with AI came for half a year, or ever', () => {
    assert.match(text, /^For half a year or more only commits with AI touched a\\\|b \(for 6 months\)\.$/m);
    assert.match(text, /^No commit without evidence of AI ever touched gen\.$/m);
    const [row] = REMAINDER.directories;
    const all = remainderMarkdown({ ...loop, remainder: { ...REMAINDER, directories: [row!] } }).join('\n');
    assert.doesNotMatch(all, /touched/);
  });

  it('is empty where nothing is left, or not told', () => {
    assert.deepEqual(remainderMarkdown({ ...loop, remainder: { ...REMAINDER, human: 0, unknown: 0 } }), []);
    assert.deepEqual(remainderMarkdown({ ...loop, remainder: null }), []);
  });
});

describe('how AI is declared, in Markdown', () => {
  it('tells forms with their shares, and lines to copy', () => {
    const text = declarationsMarkdown(loop).join('\n\n');
    assert.match(text, /^Of 200 commits .+ 190 \(95\.0%\) name the tool and 50 \(25\.0%\) its model\./m);
    assert.match(
      text,
      /100 \(50\.0%\) have a trailer .+ \(Assisted-by 40, Co-authored-by 60\), 20 \(10\.0%\) only/,
    );
    assert.match(text, /and of 6 \(3\.0%\) only a branch/);
    assert.match(text, /^\| 9 \| not in the last paragraph \| a\\\|b \| Co-authored-by: Claude \|$/m);
    assert.match(text, /\| Assisted-by: A<br>Assisted-by: B \|$/m);
    assert.doesNotMatch(text, /written with AI/);
  });

  it('says nothing of lines to copy where there are none, and nothing where it is not told', () => {
    const none = { ...DECLARATIONS, repairs: [] };
    assert.equal(declarationsMarkdown({ ...loop, declarations: none }).length, 2);
    assert.deepEqual(declarationsMarkdown({ ...loop, declarations: null }), []);
  });
});
