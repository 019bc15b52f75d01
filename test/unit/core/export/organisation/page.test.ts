import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { exportOrganisation } from '../../../../../src/core/export';
import {
  infestedOrganisation,
  NAMED_ORGANISATIONS,
  sampleOrganisation,
} from '../../../../support/organisation-sample';
import { HIDDEN, HOSTILE } from '../../../../support/sample-reports';
import { assertInert, tagsIn } from '../../../../support/tags';

const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ');

describe('an organisation as a page', () => {
  for (const [name, organisation] of NAMED_ORGANISATIONS)
    it(`is whole, loads nothing and runs nothing: ${name}`, () => {
      const html = exportOrganisation(organisation(), 'html');
      const tags = tagsIn(html);
      assertInert(tags);
      const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
      assert.equal(new Set(ids).size, ids.length, 'ids are unique');
      for (const { attributes } of tags)
        for (const [attribute, value] of Object.entries(attributes))
          if (attribute === 'aria-labelledby' || (attribute === 'href' && value.startsWith('#')))
            for (const id of value.replace('#', '').split(' ')) assert.ok(ids.includes(id), id);
      const style = /<style>([^<]*)<\/style>/.exec(html)![1]!;
      assert.ok(html.includes(`sha256-${createHash('sha256').update(style).digest('base64')}`));
      assert.doesNotMatch(textOf(html), /NaN|undefined|null|Infinity/);
    });

  it('has nothing of a hostile name but its letters', () => {
    for (const text of HOSTILE) {
      const html = exportOrganisation(infestedOrganisation(text), 'html');
      assertInert(tagsIn(html));
      assert.doesNotMatch(html, HIDDEN, JSON.stringify(text.slice(0, 40)));
    }
  });

  it('tells the sums and every repository', () => {
    const text = textOf(exportOrganisation(sampleOrganisation(), 'html')).replace(/\s+/g, ' ');
    assert.match(text, /How much of 4 repositories did AI write\?/);
    assert.match(text, /45\.0% of 120 living lines in 3 repositories are declared AI/);
    assert.match(text, /at least a quarter since 2024-06/);
    assert.match(text, /1 repository could not be read and is in no figure\./);
    assert.match(text, /Of 1 repository \(20 lines\) the history is cut so early/);
    for (const line of ['late 90.0%', 'quiet 60.0%', 'old 0.0%', 'cut –', 'broken damaged'])
      assert.ok(text.includes(line), line);
    assert.match(text, /late Claude Code 90\.0% 36 40/);
  });

  it('draws all small pictures by one scale', () => {
    const html = exportOrganisation(sampleOrganisation(), 'html');
    const cards = html.slice(html.indexOf('id="by-size"')).split('<li>').slice(1, 4);
    const areas = cards.map(
      card => /<path class="wi-area wi-fill-declared" d="([^"]*)"/.exec(card)?.[1] ?? '',
    );
    const tops = areas.map(path =>
      Math.min(...[...path.matchAll(/[MV](?:[\d.]+,)?([\d.]+)/g)].map(([, y]) => Number(y))),
    );
    // Heights of 0, 90 and 60 percent in a plot from 3 to 53.
    assert.deepEqual(tops, [Number.POSITIVE_INFINITY, 8, 23]);
  });

  it('shows small pictures in two orders, and no more than can be looked at', () => {
    const html = exportOrganisation(sampleOrganisation(), 'html');
    const order = (id: string) => {
      const list = html.slice(html.indexOf(`<div class="measure" id="${id}">`)).split('</ul>')[0]!;
      return [...list.matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name);
    };
    assert.deepEqual(order('by-size'), ['old', 'late', 'quiet', 'cut']);
    assert.deepEqual(order('by-share'), ['late', 'quiet', 'old', 'cut']);
    const hundreds = exportOrganisation(
      NAMED_ORGANISATIONS.find(([name]) => name === 'hundreds')![1](),
      'html',
    );
    assert.equal([...hundreds.matchAll(/<svg class="wi-drawing wi-spark"/g)].length, 96);
    assert.match(textOf(hundreds), /and 252 more repositories, in the table/);
  });
});
