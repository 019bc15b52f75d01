import { strict as assert } from 'node:assert';
import type { ToPage } from '../../../../src/protocol';
import { NOTHING, type PageState, receive } from '../../../../src/webview/models/page-state';
import { SAMPLE } from '../../../support/page-sample';

const settings: ToPage = { type: 'settings', locale: 'en', l10n: {} };
const repository = (key: string): ToPage => ({
  type: 'repository',
  repository: key,
  name: key,
  canPick: false,
});
const report = (key: string): ToPage => ({
  type: 'report',
  repository: key,
  stage: 'done',
  canPick: false,
  report: SAMPLE,
});
const progress: ToPage = { type: 'progress', share: 0, step: 'commits', done: 1, total: null, left: null };
const idle: ToPage = { type: 'idle', problem: null };

const told = (...messages: ToPage[]): PageState => messages.reduce(receive, NOTHING);

describe('what a page knows', () => {
  it('is the last message of each type', () => {
    const state = told(settings, report('a'), { ...settings, locale: 'de' });
    assert.equal(state.settings?.locale, 'de');
    assert.equal(state.report?.repository, 'a');
  });

  it('is either that an analysis runs or that none does', () => {
    assert.equal(told(progress, idle).progress, null);
    assert.equal(told(idle, progress).idle, null);
  });

  it('is of one repository: another one ends all but the settings', () => {
    for (const other of [repository('b'), report('b')]) {
      const state = told(settings, repository('a'), report('a'), idle, other);
      assert.equal(state.idle, null);
      assert.equal(state.settings?.locale, 'en');
      assert.notEqual(state.report?.repository, 'a');
    }
  });

  it('keeps a link for the repository that it is of, and for no other', () => {
    const link: ToPage = { type: 'view', repository: 'b', view: {} };
    assert.equal(told(report('a'), link, repository('b')).view, link);
    assert.equal(told(report('a'), link, repository('c')).view, null);
    assert.equal(told(report('b'), link, repository('a'), repository('b')).view, null);
  });

  it('stays where the same repository is told again', () =>
    assert.equal(told(report('a'), idle, repository('a')).report?.repository, 'a'));
});
