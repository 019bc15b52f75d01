import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseMessage } from '../../../../src/core/evidence/message';

function trailers(message: string): string[] {
  return parseMessage(message).trailers.map(({ key, value }) => `${key}=${value}`);
}

describe('commit messages', () => {
  it('takes the first line that is not blank as subject', () => {
    assert.equal(parseMessage('\n\n  Fix login \r\n\r\nbody').subject, 'Fix login');
    assert.deepEqual(parseMessage(' \n\n'), {
      subject: '',
      body: [],
      trailers: [],
      statements: [],
      squash: null,
    });
  });

  it('finds trailers anywhere, not only in the last paragraph', () => {
    const message = 'S\n\nCo-authored-by: A <a@b.c>\n\nThat was it.\n\nSigned-off-by: D <d@e.f>\n';
    assert.deepEqual(trailers(message), ['Co-authored-by=A <a@b.c>', 'Signed-off-by=D <d@e.f>']);
  });

  it('finds a trailer right below the subject, with Windows line ends and odd spaces', () => {
    assert.deepEqual(trailers('S\r\nmade-with :  Cursor \r\n'), ['made-with=Cursor']);
  });

  it('does not read the subject as a trailer', () => assert.deepEqual(trailers('fix: the login'), []));

  it('joins folded lines', () => {
    assert.deepEqual(trailers('S\n\nAssisted-by: Claude\n  Opus 4.7\n\tand more\n\nBye.'), [
      'Assisted-by=Claude Opus 4.7 and more',
    ]);
  });

  it('ignores quoted and fenced lines', () => {
    const quoted =
      '> Co-authored-by: A <a@b.c>\n>Made-with: Cursor\n```\nMade-with: Cursor\n```\n~~~\nX-Y: z\n~~~\n';
    assert.deepEqual(trailers(`S\n\n${quoted}`), []);
  });

  it('lets an unclosed fence hide nothing', () => {
    assert.deepEqual(trailers('S\n\n```\ncode\n\nMade-with: Cursor'), ['Made-with=Cursor']);
  });

  it('takes indented trailers of a wholly indented message', () => {
    assert.deepEqual(trailers('  S\n\n  Text.\n\n  Made-with: Cursor\n'), ['Made-with=Cursor']);
  });

  it('takes indented trailers of a squash list, and of a pasted log', () => {
    const squash =
      'S (#1)\n\n* one\n\n  Made-with: Cursor\n\n* two\n\n---------\n\nCo-authored-by: A <a@b.c>\n';
    assert.deepEqual(trailers(squash), ['Made-with=Cursor', 'Co-authored-by=A <a@b.c>']);
    const log = `S\n\n* list\n\n    Made-with: Cursor\n\ncommit ${'c'.repeat(40)}\nAuthor: A <a@b.c>\nDate:   today\n`;
    assert.ok(trailers(log).includes('Made-with=Cursor'));
  });

  it('leaves indented examples inside an explanation alone', () => {
    const example =
      'S\n\nIt should be:\n\n    Assisted-by: A:B\n\nNow it is:\n\n    Assisted-by: C\n\nSee:\n\nhttps://x.org/\n';
    assert.deepEqual(
      trailers(example).filter(text => text.startsWith('Assisted')),
      [],
    );
    assert.deepEqual(trailers('S\n\nNote: like so\n    Made-with: Cursor\nand then prose.\n'), [
      'Note=like so',
    ]);
  });

  it('takes nothing from what a revert quotes', () => {
    const quoted = 'Revert "Fix"\n\nThis reverts commit abc.\n\n    Made-with: Cursor\n';
    assert.deepEqual(trailers(quoted), []);
    const original = 'Revert "Fix"\n\nWrong.\n\nOriginal change\'s description:\nMade-with: Cursor\n';
    assert.deepEqual(trailers(original), []);
    const marks = 'Revert "Fix"\n\nWrong.\n\n"Fix\n\nMade-with: Cursor\n"\n\nSigned-off-by: A <a@b.c>\n';
    assert.deepEqual(trailers(marks), ['Signed-off-by=A <a@b.c>']);
  });

  it('keeps the marks of a revert itself', () => {
    assert.deepEqual(trailers('Revert "Fix"\n\nThis reverts commit abc.\n\nMade-with: Cursor\n'), [
      'Made-with=Cursor',
    ]);
  });

  it('looks at both ends of an endless message and of endless trailers', () => {
    const long = `S\n\nA-B: first\n\n${'x'.repeat(10_000_000)}\n\nA-B: last\n`;
    assert.deepEqual(trailers(long), ['A-B=first', 'A-B=last']);
    const many = trailers(`S\n\n${Array.from({ length: 9000 }, (_, at) => `A-B: ${at}`).join('\n')}`);
    assert.equal(many.length, 4000);
    assert.deepEqual([many[0], many.at(-1)], ['A-B=0', 'A-B=8999']);
  });

  it('never throws, and finds only what is there', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\t',
      '> ',
      '```\n',
      '"',
      'Revert "',
      'A-B: c',
      '* ',
      'x',
      '---',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), parts => {
        const text = parts.join('');
        return parseMessage(text).trailers.every(({ key }) => text.includes(key));
      }),
    );
  });

  it('finds a flush-left trailer behind any plain text', () => {
    const prose = fc.array(fc.stringMatching(/^[A-Za-z .,]{0,40}$/)).map(lines => lines.join('\n'));
    fc.assert(
      fc.property(prose, text => trailers(`S\n\n${text}\nMade-with: Cursor`).includes('Made-with=Cursor')),
    );
  });
});
