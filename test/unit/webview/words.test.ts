import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { CLASSES, LEFT_OUT, ROLES } from '../../../src/core/model';
import { visible } from '../../../src/core/text';
import { classMeaning, className, leftOutReason, roleName } from '../../../src/webview/words/nouns';
import { problemText } from '../../../src/webview/words/problems';
import { textsOf } from '../../support/languages';
import { HOSTILE } from '../../support/page-sample';

const FALLBACK = 'the core’s own words';

describe('words of the page', () => {
  it('name every class, role and reason', () => {
    for (const name of CLASSES) assert.notEqual(classMeaning(name), className(name));
    for (const role of ROLES) assert.notEqual(roleName(role), role);
    for (const reason of LEFT_OUT) assert.notEqual(leftOutReason(reason), reason);
  });

  it('fall back to what came, made harmless', () => {
    assert.equal(className('robot'), 'robot');
    assert.equal(roleName('constructor'), 'constructor');
    assert.equal(leftOutReason(HOSTILE), visible(HOSTILE));
    assert.equal(problemText({ code: 'toString', message: HOSTILE }), visible(HOSTILE));
  });

  it('know every problem of the core', () => {
    const core = join(import.meta.dirname, '..', '..', '..', 'src', 'core');
    const sources = ['compose', 'rule'].flatMap(room =>
      readdirSync(join(core, room)).map(file => readFileSync(join(core, room, file), 'utf8')),
    );
    const codes = sources
      .flatMap(text => [...text.matchAll(/[[(]\s*'([a-z]+-[a-z-]+)',\s/g)])
      .map(([, code]) => code!);
    assert.ok(codes.length >= 10, codes.join());
    for (const code of codes) assert.notEqual(problemText({ code, message: FALLBACK }), FALLBACK, code);
  });

  it('say in every language why settings were ignored', () => {
    l10n.config({ contents: textsOf('de') });
    const said = [
      'it is larger than 256 KiB',
      'it is not JSON',
      'the sign id "own" is taken',
      'signs.0: odd',
    ].map(reason =>
      problemText({ code: 'override-ignored', message: `.writes-itself.json was ignored: ${reason}` }),
    );
    l10n.config({ contents: {} });
    const start = 'Die eigenen Einstellungen des Repositorys wurden ignoriert:';
    assert.deepEqual(said, [
      `${start} es ist größer als 256 KiB`,
      `${start} es ist kein JSON`,
      `${start} die Zeichen-ID "own" ist schon vergeben`,
      `${start} signs.0: odd`,
    ]);
  });

  it('are literal, so that the extractor finds them', () => {
    const webview = join(import.meta.dirname, '..', '..', '..', 'src', 'webview');
    const files = readdirSync(webview, { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.tsx?$/.test(file),
    );
    for (const file of files) {
      // What definitions say is collected from their rows, see .ci/l10n.mjs.
      const text = readFileSync(join(webview, file), 'utf8').replace('return inert(l10n.t(text));', '');
      assert.doesNotMatch(text, /l10n\.t\(\s*[^'\s]/, file);
    }
  });
});
