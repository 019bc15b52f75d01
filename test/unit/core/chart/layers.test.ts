import { strict as assert } from 'node:assert';
import {
  type ChartReport,
  DEFAULT_VIEW,
  ENGLISH,
  layerName,
  MEASURES,
  trendModel,
} from '../../../../src/core/chart';
import { counts, DAY, reportOf, START } from '../../../support/chart-reports';

describe('the layers of agents, models, roles and folders', () => {
  const agents = Array.from({ length: 9 }, (_, i) => ({
    agent: `A${i}`,
    model: i % 2 === 0 ? null : `m${i}`,
    living: [i, i],
    added: [100 - i, 0],
    commits: [1, 0],
  }));
  const living = { agent: 20, pair: 10, assist: 8, human: 62 };
  const report: ChartReport = reportOf(
    [
      { date: START, living, added: { agent: 800, assist: 100 } },
      { date: START + 7 * DAY, living },
    ],
    {
      series: {
        agents,
        roles: [
          {
            role: 'test',
            living: [counts({ agent: 12, human: 9 }), counts()],
            added: { declared: [3, 0], counted: [9, 0] },
            commits: { declared: [], counted: [] },
          },
        ],
        folders: [],
        languages: [],
        estimate: null,
      },
    },
  );
  const layersOf = (by: 'agent' | 'model' | 'role' | 'folder') => {
    const model = trendModel(report, { ...DEFAULT_VIEW, by });
    return model.layers.map(({ key }, i) => [key, model.entries[0]!.values[i]]);
  };

  it('are the seven with most lines, and the rest together; assistance counts for agents', () => {
    assert.deepEqual(layersOf('agent'), [
      ...[1, 2, 3, 4, 5, 6].map(i => [`named:A${i}`, i]),
      ['other', 15],
      ['noAgent', 2],
    ]);
  });

  it('have what names no model apart', () => {
    assert.deepEqual(layersOf('model'), [
      ['named:m1', 1],
      ['named:m3', 3],
      ['named:m5', 5],
      ['named:m7', 7],
      ['noModel', 22],
    ]);
  });

  it('sum to what is declared by role and folder', () => {
    assert.deepEqual(layersOf('role'), [
      ['role:test', 12],
      ['restOfTree', 18],
    ]);
    assert.deepEqual(layersOf('folder'), [['restOfTree', 30]]);
  });

  it('are called the rest of a folder where another within it is told apart', () => {
    const split = { declared: [1, 1], counted: [2, 2] };
    const folders = ['', 'src', 'src/ui', 'srcs'].map(folder => ({
      folder,
      living: split,
      added: split,
      commits: split,
    }));
    const { layers } = trendModel(
      { ...report, series: { ...report.series, folders } },
      { ...DEFAULT_VIEW, by: 'folder' },
    );
    const names = layers.map(({ name }) => layerName(name, ENGLISH));
    assert.deepEqual(names.filter(name => name.includes('src')).sort(), ['Rest of src', 'src/ui', 'srcs']);
  });

  it('keep their colours in every measure', () => {
    const colours = MEASURES.map(measure => {
      const { layers } = trendModel(report, { ...DEFAULT_VIEW, by: 'agent', measure });
      return layers.find(({ key }) => key === 'named:A3')?.colour;
    });
    assert.deepEqual(new Set(colours).size, 1);
  });

  it('stretch the axis to what is stacked, but to 1 % at least', () => {
    assert.equal(trendModel(report, { ...DEFAULT_VIEW, by: 'agent' }).top, 0.4);
    const little = reportOf([{ date: START, living: { human: 1e6, agent: 3 } }]);
    assert.equal(trendModel(little, { ...DEFAULT_VIEW, by: 'role' }).top, 0.01);
    assert.equal(trendModel(little, { ...DEFAULT_VIEW, by: 'class' }).top, 1);
    const users = reportOf([{ date: START, living: { human: 90, agent: 3, unknown: 7, users: 5 } }]);
    assert.equal(trendModel(users, DEFAULT_VIEW).top, 0.08);
    assert.equal(trendModel(users, { ...DEFAULT_VIEW, hidden: ['users', 'high'] }).top, 0.03);
    assert.equal(trendModel(users, { ...DEFAULT_VIEW, hidden: [] }).top, 0.1);
  });
});
