import { strict as assert } from 'node:assert';
import { editorLines, mapNotebook, notebookLines } from '../../../../src/core/edited';

/** As Jupyter and VS Code write it. */
const written = (notebook: object) => `${JSON.stringify(notebook, null, 1)}\n`;
const code = (source: string | string[]) => ({ cell_type: 'code', metadata: {}, outputs: [], source });
const four = (...cells: object[]) => written({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });

/** Cell, line of the file, and whether the text is that of the shown line. */
function shown(json: string, ...cells: string[]): [cell: number, line: string][] {
  const lines = notebookLines(json)!;
  const file = json.split('\n');
  const marks = cells.flatMap(cell => [...editorLines(cell).marks]);
  assert.deepEqual([...lines.marks], marks);
  return Array.from(lines.cells, (cell, i) => [cell, file[lines.numbers[i]! - 1]!.trim()]);
}

describe('the lines of a notebook', () => {
  it('stand each on a line of the file where a source is a list', () => {
    const json = four(code(['import a\n', '\n', 'a.b("c")']), {
      ...code(['# Title']),
      cell_type: 'markdown',
    });
    assert.deepEqual(shown(json, 'import a\n\na.b("c")', '# Title'), [
      [0, '"import a\\n",'],
      [0, '"\\n",'],
      [0, '"a.b(\\"c\\")"'],
      [1, '"# Title"'],
    ]);
  });

  it('stand on one line of the file where a source is one string', () => {
    const json = four(code('one\ntwo\n'), code('three'));
    assert.deepEqual(shown(json, 'one\ntwo\n', 'three'), [
      [0, '"source": "one\\ntwo\\n"'],
      [0, '"source": "one\\ntwo\\n"'],
      [1, '"source": "three"'],
    ]);
    assert.deepEqual(
      [...notebookLines(JSON.stringify({ cells: [code('a\nb'), code(['c'])] }))!.numbers],
      [1, 1, 1],
    );
  });

  it('are those of the source alone, and empty cells are counted', () => {
    const output = { output_type: 'stream', name: 'stdout', text: ['not a line\n'], source: ['nor this\n'] };
    const cells = [code([]), { ...code(['x']), outputs: [output] }, { cell_type: 'raw' }, code('')];
    assert.deepEqual(shown(four(...cells, { ...code('y'), input: ['z'] }), 'x', 'y'), [
      [1, '"x"'],
      [4, '"source": "y",'],
    ]);
    assert.deepEqual(notebookLines(four()), notebookLines('{"cells":[]}'));
  });

  it('are found in the sheets of format 3', () => {
    const cells = [
      { cell_type: 'code', input: ['a\n', 'b'], language: 'python' },
      { cell_type: 'markdown', source: 'text' },
    ];
    const json = written({
      nbformat: 3,
      worksheets: [{ cells }, { cells: [{ cell_type: 'code', input: 'c' }] }],
    });
    assert.deepEqual(shown(json, 'a\nb', 'text', 'c'), [
      [0, '"a\\n",'],
      [0, '"b"'],
      [1, '"source": "text"'],
      [2, '"input": "c"'],
    ]);
  });

  it('begin anew with each string of a list, as in an editor', () =>
    assert.deepEqual(
      shown(four(code(['a', '', 'b\r\n', 'c\n'])), 'a\n\nb\nc\n').map(([, line]) => line),
      ['"a",', '"",', '"b\\r\\n",', '"c\\n"'],
    ));

  it('have the numbers of git, however the file’s lines end', () => {
    const json = four(code(['a\n', 'b']), code('c'));
    const numbers = [...notebookLines(json)!.numbers];
    assert.deepEqual([...notebookLines(`\ufeff${json.replaceAll('\n', '\r\n')}`)!.numbers], numbers);
    assert.deepEqual([...notebookLines(json.replaceAll('\n', '\r'))!.numbers], [1, 1, 1]);
  });

  it('are none where the text is no notebook', () => {
    const deep = '['.repeat(200_000);
    const others = ['', '{', '[]', '{"cells":{}}', '{"metadata":{"cells":[]}}', `${four(code('a'))}}`, deep];
    for (const other of [...others, '{"cells":[{"source":["a",]}]}', '// no JSON\n{"cells":[]}', 'null'])
      assert.equal(notebookLines(other), null, other.slice(0, 40));
    const odd = '{"cells":[1,{"source":1},{"source":[1,{"source":"a"},null,["a"]]},{"source":"b"}]}';
    assert.deepEqual([...notebookLines(odd)!.cells], [2]);
  });
});

describe('the committed lines of an edited notebook', () => {
  const cells = ['import a\nimport b\n', '# Title', 'a.run()\nb.run()\n\nprint(a)'];
  const lists = cells.map(cell => cell.split(/(?<=\n)/));
  const committed = notebookLines(four(...lists.map(code)))!;
  const map = (...edited: string[]) =>
    mapNotebook(
      committed,
      edited.map(cell => editorLines(cell).marks),
    ).map(lines => [...lines]);
  const [one, two, three] = lists.map((_, cell) =>
    [...committed.numbers].filter((_, i) => committed.cells[i] === cell),
  );

  it('are those of the file where nothing was edited', () =>
    assert.deepEqual(map(...cells), [one, two, three]));

  it('are followed through new, changed, deleted and moved cells', () => {
    const [first, title, last] = cells as [string, string, string];
    assert.deepEqual(map(first, 'new\ncell', last), [one, [-1, -1], three]);
    assert.deepEqual(map(first, title, last.replace('b.run()', 'b.stop()')), [
      one,
      two,
      [three![0], -1, three![2], three![3]],
    ]);
    assert.deepEqual(map(title, last, first), [two, three, [-1, -1]]);
    assert.deepEqual(map(`${first}${title}`, '', last), [[...one!, ...two!], [], three]);
    assert.deepEqual(map(), []);
  });
});
