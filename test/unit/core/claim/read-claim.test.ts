import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { CLAIM_UNITS, type Claim, readClaim } from '../../../../src/core/claim';

const agentIn = (text: string) => (/\bclaude\b/i.test(text) ? 'Claude Code' : null);
const parse = (text: string): Claim => {
  const found = readClaim({ text }, agentIn);
  assert.ok('read' in found, JSON.stringify(found));
  return found.read;
};
const refusal = (text: string): string => {
  const found = readClaim({ text }, agentIn);
  assert.ok('refused' in found, `${text}: ${JSON.stringify(found)}`);
  return found.refused;
};

/** `≥80 new 2026-05-01 2026-06-01`: limits in percent, with `>` and `<` where they are strict. */
function brief({ share: { least, most }, unit, window, by, agent, beyond }: Claim): string {
  const number = (share: number) => Number((100 * share).toFixed(3));
  return [
    ...(least === null ? [] : [`${least.strict ? '>' : '≥'}${number(least.share)}`]),
    ...(most === null ? [] : [`${most.strict ? '<' : '≤'}${number(most.share)}`]),
    unit,
    ...(window.kind === 'release' ? [`release ${window.tag}`] : [window.from ?? '-', window.to ?? '-']),
    ...(by === 'human' ? ['human'] : []),
    ...(agent === null ? [] : [agent]),
    ...(beyond === null ? [] : [`beyond ${beyond.id}`]),
  ].join(' ');
}

const READ: Readonly<Record<string, string>> = {
  '80 % of new lines, 2026-05': '≥80 new 2026-05-01 2026-06-01',
  'More than 80% of the code we merged in May 2026 was by Claude':
    '>80 new 2026-05-01 2026-06-01 Claude Code',
  '80 % of code in 2025': '≥80 new 2025-01-01 2026-01-01',
  '80 % of the code base': '≥80 living - -',
  '80 % of the code base in May 2026': '≥80 living 2026-05-01 2026-06-01',
  '87.75 % of living lines': '≥87.75 living - -',
  '87,5 percent of lines': '≥87.5 living - -',
  '100% of lines': '≥100 living - -',
  '0 % of lines': '≤0 living - -',
  'at least 88 % of lines': '≥88 living - -',
  '80+ % of lines': '≥80 living - -',
  '80% or more of lines': '≥80 living - -',
  'at most 10 % of added lines': '≤10 added - -',
  'up to 90 % of lines': '≤90 living - -',
  'less than 5 per cent of commits in Q2 2026': '<5 commits 2026-04-01 2026-07-01',
  'about 80 % of lines': '≥75 ≤85 living - -',
  'some 98 % of lines': '≥93 ≤100 living - -',
  '70–90 % of lines': '≥70 ≤90 living - -',
  'between 70 and 90 percent of commits since v1.0': '≥70 ≤90 commits v1.0 -',
  'more than half of commits since January 2026': '>50 commits 2026-01-01 -',
  'a quarter of the code': '≥25 living - -',
  'over two thirds of lines after 2025': '>66.667 new 2026-01-01 -',
  'most of the code': '>50 living - -',
  'every line': '≥100 living - -',
  'no AI code': '≤0 living - -',
  'not a single line was written by hand': '≤0 living - - human',
  'nine in ten commits': '≥90 commits - -',
  '76 of 738 commits in v1.7.0..v1.8.0': '≥10.298 commits v1.7.0 v1.8.0',
  'eighty percent of new code from May 2025 to March 2026': '≥80 new 2025-05-01 2026-04-01',
  '40 % of commits, 2026-05-01..2026-06-01': '≥40 commits 2026-05-01 2026-06-01',
  '40 % of commits, 2026-01..2026-03': '≥40 commits 2026-01-01 2026-04-01',
  '40 % of commits, 2025-12': '≥40 commits 2025-12-01 2026-01-01',
  '40 % of commits on 3 May 2026': '≥40 commits - 2026-05-04',
  '40 % of commits between May 1, 2026 and 31 May 2026': '≥40 commits 2026-05-01 2026-06-01',
  '40 % of commits in v1.0..': '≥40 commits v1.0 -',
  '40 % of commits in the second half, H2 2025': '≥40 commits 2025-07-01 2026-01-01',
  '88 % of release 0.86.0': '≥88 new release 0.86.0',
  '88 % of lines at v0.86.0': '≥88 living - v0.86.0',
  '99 % vibe coded': '≥99 living - -',
  '75 % of lines are AI-generated and reviewed by people': '≥75 living - -',
  '75 % of lines are human-written': '≥75 living - - human',
  '84 % of merged pull requests': '≥84 commits - - beyond requests',
  '80 % of lines in pull requests': '≥80 living - -',
  'half of all characters': '≥50 living - - beyond characters',
  '30 % of accepted suggestions': '≥30 living - - beyond suggestions',
  '90 % of developers': '≥90 commits - - beyond people',
  '80 % of code, company-wide': '≥80 living - - beyond elsewhere',
};

const REFUSED: Readonly<Record<string, RegExp>> = {
  '': /names no share/,
  'AI wrote this': /names no share.*"80 %"/,
  '80 of new lines': /names no share/,
  'largely written with Claude': /"largely" is no share/,
  'nearly all of the code': /"nearly all" is no share/,
  'all but one paragraph': /"all but" is no share/,
  '120 % of lines': /more than all/,
  '90-70 % of lines': /no range of shares/,
  '5 of 3 commits': /no part of a whole/,
  '80 % of lines, up from 50 %': /several shares.*50 %/,
  '80 % of new lines': /New since when\? .*2026-05/,
  '80 % of lines on 31 June 2026': /There is no day "31 June 2026"/,
  '80 % of commits, 2026-02-29..2026-03-02': /There is no day "2026-02-29"/,
  '80 % of lines last month': /"last month" is another time on every day/,
  '80 % of lines since launch': /"since launch" names neither a day nor a commit/,
  '80 % of Aider': /What is counted in "Aider"/,
  '80 % of lines are not by AI': /Say it without "not"/,
  [`80 % of lines ${'x'.repeat(600)}`]: /one sentence/,
};

describe('a claim', () => {
  for (const [text, wanted] of Object.entries(READ))
    it(`is read from “${text}”`, () => assert.equal(brief(parse(text)), wanted));

  for (const [text, wanted] of Object.entries(REFUSED))
    it(`is not read from “${text.slice(0, 60)}”, and what to write is said`, () =>
      assert.match(refusal(text), wanted));

  it('may be spelled in parts, which go before the text', () => {
    const spelled = (words: Parameters<typeof readClaim>[0]) => {
      const found = readClaim(words, agentIn);
      assert.ok('read' in found, JSON.stringify(found));
      return brief(found.read);
    };
    assert.equal(
      spelled({ text: '', share: '80', unit: 'new', window: '2026-05' }),
      '≥80 new 2026-05-01 2026-06-01',
    );
    assert.equal(spelled({ text: '', share: '70-90', unit: 'commits' }), '≥70 ≤90 commits - -');
    assert.equal(spelled({ text: '', share: 'at most 10', unit: 'added' }), '≤10 added - -');
    assert.equal(spelled({ text: '', share: '2 of 8' }), '≥25 living - -');
    assert.equal(spelled({ text: '80 % of code in 2025', share: '50 %' }), '≥50 new 2025-01-01 2026-01-01');
    assert.equal(spelled({ text: '80 % of code in 2025', window: 'v1.0..v2.0' }), '≥80 new v1.0 v2.0');
    assert.equal(
      spelled({ text: '80 % of code in 2025', unit: 'commits' }),
      '≥80 commits 2025-01-01 2026-01-01',
    );
    assert.equal(
      spelled({ text: '', share: '80', unit: 'pull requests' }),
      '≥80 commits - - beyond requests',
    );
    assert.ok('refused' in readClaim({ text: '', share: '80', unit: 'poems' }, agentIn));
    assert.ok('refused' in readClaim({ text: '80 %', share: 'much' }, agentIn));
  });

  it('is read or refused, whatever the text is', () => {
    const piece = fc.constantFrom(
      ...[
        '80 %',
        '70-90 %',
        'half',
        'at most',
        'of',
        'new lines',
        'commits',
        '2026-05',
        'since',
        'v1..v2',
        '..',
      ],
      ...[
        'May 2026',
        'Q9 2026',
        '2026-13',
        '31 Feb 2026',
        'release',
        '1.2',
        'human',
        'no',
        '%',
        '0',
        '1,000',
        '\u0001',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 9 }).map(all => all.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.option(text, { nil: undefined }),
        fc.option(text, { nil: undefined }),
        (words, share, window) => {
          const found = readClaim({ text: words, share, window }, () => null);
          if ('refused' in found) return assert.match(found.refused, /[.?]$/);
          const { unit, share: limits, window: time } = found.read;
          assert.ok(CLAIM_UNITS.includes(unit));
          const ends = [limits.least, limits.most].flatMap(limit => (limit === null ? [] : [limit.share]));
          assert.ok(ends.length > 0 && ends.every(end => end >= 0 && end <= 1), JSON.stringify(limits));
          assert.deepEqual(
            ends,
            [...ends].sort((a, b) => a - b),
          );
          if (time.kind === 'between')
            for (const end of [time.from, time.to]) assert.ok(end === null || /^\S+$/.test(end), end ?? '');
        },
      ),
      { numRuns: 150 },
    );
  });
});
