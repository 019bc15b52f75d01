import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['.ci', '.github', 'action', 'docs', 'l10n', 'src', 'templates', 'test'];
const TEXT = /\.(?:md|tsx?|m?js|cjs|json|ya?ml)$/;
/** As git leaves them in a file, spelled so that this one has none. */
const MARK = new RegExp(`^(?:${'<'.repeat(7)} |${'>'.repeat(7)} |${'\\|'.repeat(7)} )`, 'm');

function texts(): string[] {
  const within = FOLDERS.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  );
  return [...readdirSync('.'), ...within].filter(file => TEXT.test(file) && statSync(file).isFile());
}

describe('a merge', () => {
  it('left no mark of a conflict in any text', () => {
    const files = texts();
    assert.ok(files.includes('ARCHITECTURE.md') && files.length > 500, String(files.length));
    assert.deepEqual(
      files.filter(file => MARK.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});
