import { strict as assert } from 'node:assert';
import { session } from '../../../support/session-edits';
import { commitOf, letters } from './sample';

/** Eight lines that say something, but for the last. */
const WRITTEN = [
  'export function total(rows: readonly Row[]): number {',
  '  let sum = 0;',
  '  for (const row of rows) {',
  '    sum += row.price * row.count;',
  '  }',
  '',
  '  return sum;',
  '}',
];

describe('lines that a session wrote', () => {
  const one = (added: readonly string[]) => [session('s', [{ added }])];

  it('are found again, and lines that say nothing where both neighbours are', () => {
    assert.deepEqual(letters(one(WRITTEN), commitOf(WRITTEN)), ['eeeeeee-']);
  });

  it('are the same in other indentation and with other ends of line', () => {
    const moved = WRITTEN.map(line => `\t${line.replace(/ {2}/g, '\t')}\r`);
    assert.deepEqual(letters(one(WRITTEN), commitOf(moved)), ['eeeeeee-']);
  });

  it('stay whose they are between lines that a person wrote', () => {
    const mixed = ['import { Row } from "./row";', ...WRITTEN, 'console.log(total([]));'];
    assert.deepEqual(letters(one(WRITTEN), commitOf(mixed)), ['-eeeeeee--']);
  });

  it('are nobody where a short line alone is the same', () => {
    assert.deepEqual(letters(one(['return sum;']), commitOf(['return sum;'])), ['-']);
    assert.deepEqual(
      letters(one(['return sum;', 'let sum = 0;']), commitOf(['return sum;', 'let sum = 0;'])),
      ['ee'],
    );
  });

  it('are found alone where they are long and did not stand in the file before', () => {
    const long = 'sum += row.price * row.count;';
    assert.deepEqual(letters(one([long]), commitOf([long])), ['e']);
    assert.deepEqual(letters(one([long]), commitOf([long], { stood: [long] })), ['-']);
  });

  it('count where they are weak next to as many strong ones', () => {
    const long = 'sum += row.price * row.count;';
    const short = 'return sum;';
    const hand = 'a line by hand';
    // Two of four are strong: those at the top.
    assert.deepEqual(letters(one([long, 'let x = 1;', short]), commitOf([long, 'let x = 1;', hand, short])), [
      'ee-e',
    ]);
    assert.deepEqual(letters(one([long, short]), commitOf([long, hand, hand, short])), ['e---']);
  });

  it('are spent once, by the oldest commit', () => {
    assert.deepEqual(letters(one(WRITTEN), commitOf(WRITTEN), commitOf(WRITTEN)), ['eeeeeee-', '--------']);
    const twice = session('s', [{ added: WRITTEN }, { added: WRITTEN }]);
    assert.deepEqual(letters([twice], commitOf(WRITTEN), commitOf(WRITTEN)), ['eeeeeee-', 'eeeeeee-']);
  });

  it('are not found twice where a fork tells of the same call', () => {
    const [first] = one(WRITTEN);
    const fork = { ...first!, sessionId: 'fork' };
    assert.deepEqual(letters([first!, fork], commitOf(WRITTEN), commitOf(WRITTEN)), ['eeeeeee-', '--------']);
  });

  it('are weak where nobody knows what stood there before', () => {
    const unknown = session('s', [{ added: WRITTEN, kind: 'overwrite', baseKnown: false }]);
    assert.deepEqual(letters([unknown], commitOf(WRITTEN)), ['--------']);
    const known = session('t', [{ added: WRITTEN, at: Date.UTC(2025, 11, 31) }]);
    assert.deepEqual(letters([unknown, known], commitOf(WRITTEN)), ['eeeeeee-']);
    const part = session('t', [{ added: WRITTEN.slice(0, 3) }]);
    assert.deepEqual(letters([unknown, part], commitOf(WRITTEN)), ['eeeeeee-']);
  });

  it('are the person’s own where the prompt held them, also of the session that started this one', () => {
    const pasted = new Set(['let sum = 0;', 'return sum;']);
    assert.deepEqual(letters([session('s', [{ added: WRITTEN }], { pasted })], commitOf(WRITTEN)), [
      'e-ee----',
    ]);
    const child = session('c', [{ added: WRITTEN }], { parentSessionId: 's' });
    assert.deepEqual(letters([session('s', [], { pasted }), child], commitOf(WRITTEN)), ['e-ee----']);
  });
});

describe('lines that a formatter set anew', () => {
  const one = (...added: readonly string[]) => [session('s', [{ added }])];

  it('are found where one became several, and several one', () => {
    const wide = 'const found = await findEverything(reader, { first, second }, signal);';
    const tall = [
      'const found = await findEverything(',
      '  reader,',
      '  { first, second },',
      '  signal,',
      ');',
    ];
    assert.deepEqual(letters(one(wide), commitOf(tall)), ['rrrrr']);
    assert.deepEqual(letters(one(...tall), commitOf([wide])), ['r']);
  });

  it('are found with other quotes, semicolons and commas', () => {
    const before = ["import { one } from 'one'", 'const all = [', "  'a string of some length'", ']'];
    const after = ['import { one } from "one";', 'const all = [', '  "a string of some length",', '];'];
    assert.deepEqual(letters(one(...before), commitOf(after)), ['rrrr']);
  });

  it('are nobody’s where they stood there before in another form', () => {
    const wide = 'const found = await findEverything(reader, signal);';
    const tall = ['const found = await findEverything(', '  reader,', '  signal,', ');'];
    assert.deepEqual(letters(one(wide), commitOf(tall, { removed: [wide] })), ['----']);
  });

  it('are nobody’s where they are more than five, or short and alone', () => {
    const six = ['call(', 'one,', 'two,', 'three,', 'four,', 'five);'];
    assert.deepEqual(letters(one('call(one, two, three, four, five);'), commitOf(six)), ['------']);
    assert.deepEqual(letters(one('call(one)'), commitOf(['call(one);'])), ['-']);
    // Beside a line of the session a short one is no accident.
    const long = 'sum += row.price * row.count;';
    assert.deepEqual(letters(one(long, 'call(one)'), commitOf([long, 'call(one);'])), ['er']);
  });
});

describe('lines that somebody changed', () => {
  const made = [
    'const first = readFirstOf(rows);',
    'const second = readSecondOf(rows);',
    'return [first, second];',
  ];
  const one = [session('s', [{ added: made }])];

  it('are found between two others of the same edit, where four fifths stayed', () => {
    const changed = 'const second = readSecondOf(lines);';
    assert.deepEqual(letters(one, commitOf([made[0]!, changed, made[2]!])), ['ehe']);
    assert.deepEqual(letters(one, commitOf([made[0]!, 'const second = writeThirdTo(file);', made[2]!])), [
      'e-e',
    ]);
    assert.deepEqual(letters(one, commitOf([changed, made[2]!])), ['-e']);
  });

  it('are nobody’s where they stood in the file before', () => {
    const changed = 'const second = readSecondOf(lines);';
    assert.deepEqual(letters(one, commitOf([made[0]!, changed, made[2]!], { stood: [changed] })), ['e-e']);
  });

  it('are nobody’s where most of the edit’s text is gone', () => {
    const many = ['one of the lines of an edit;', ...made, 'the last of the lines of an edit;'];
    const other = ['this is by hand, all of it;', 'and so is this, to the end;', 'and that;'];
    const left = [many[0]!, 'const first = readFirstOf(row);', many[2]!, ...other, many[4]!];
    assert.deepEqual(letters([session('s', [{ added: many }])], commitOf(left)), ['e-e---e']);
  });
});
