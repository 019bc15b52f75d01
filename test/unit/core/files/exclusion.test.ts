import { strict as assert } from 'node:assert';
import { type Attributes, compileGlobs, exclusionOf, readAttributes } from '../../../../src/core/files';
import { EXCLUSIONS, type Exclusion } from '../../../../src/core/model';

const NONE = compileGlobs([]);
const SILENT = readAttributes([]);

function marked(...lines: readonly string[]): Attributes {
  return readAttributes([{ dir: '', text: lines.join('\n') }]);
}

describe('exclusionOf', () => {
  const BY_PATTERN: Readonly<Record<Exclusion | 'counted', readonly string[]>> = {
    configured: [],
    lock: [
      ...[
        'package-lock.json',
        'apps/x/package-lock.json',
        'npm-shrinkwrap.json',
        'yarn.lock',
        'pnpm-lock.yaml',
      ],
      ...[
        'bun.lock',
        'bun.lockb',
        'Cargo.lock',
        'Gemfile.lock',
        'poetry.lock',
        'uv.lock',
        'pdm.lock',
        'Pipfile.lock',
      ],
      ...[
        'composer.lock',
        'a/go.sum',
        'mix.lock',
        'pubspec.lock',
        'ios/Podfile.lock',
        'Package.resolved',
        'deno.lock',
      ],
      ...[
        'flake.lock',
        'x/packages.lock.json',
        'gradle.lockfile',
        '.terraform.lock.hcl',
        'gemfiles/rails7.gemfile.lock',
      ],
    ],
    minified: ['a.min.js', 'x/a.min.css', 'x/a.min.mjs', 'yui-min.js', 'site/app.js.map', 'a.d.ts.map'],
    vendored: [
      ...[
        'vendor/a.go',
        'x/vendor/a/b.go',
        'node_modules/a/index.js',
        'third_party/a.c',
        'x/third-party/a.c',
      ],
      ...[
        'bower_components/a/b.js',
        'Godeps/_workspace/a.go',
        'Carthage/Checkouts/a.swift',
        'ios/Pods/A/a.m',
      ],
      ...['deps/lua/lua.c', '.yarn/releases/yarn.cjs', 'x/gradlew', 'x/gradle/wrapper/a.properties'],
      ...[
        'public/js/jquery-3.7.1.js',
        'vendor/package-lock.json',
        'node_modules/a/a.min.js',
        'src/js/vendor/a.js',
      ],
    ],
    generated: [
      ...[
        'api/a.pb.go',
        'a_pb2.py',
        'lib/a.g.dart',
        'Form1.Designer.cs',
        'a.designer.cs',
        'x/__snapshots__/a.txt',
      ],
      ...[
        'a.test.ts.snap',
        'src/a.generated.ts',
        'src/generated/a.ts',
        'zz_generated.deepcopy.go',
        'dist/index.js',
      ],
      ...['action/dist/sub/a.cjs', 'App.xcodeproj/project.pbxproj', '.github/workflows/triage.lock.yml'],
    ],
    counted: [
      ...[
        'src/vendors/list.ts',
        'vendors/list.ts',
        'vendor.ts',
        'src/main/java/org/x/vendor/A.java',
        'vendored/a.c',
      ],
      ...[
        'app/models/vendor/invoice.rb',
        'file.lock',
        'src/lock.ts',
        'min.js',
        'a.min.json',
        'src/map.js',
        'a.map',
      ],
      ...[
        'src/admin.js',
        'pkg/deps/graph.go',
        'src/external/a.c',
        'src/Pods/List.tsx',
        'generated.ts',
        'dist.ts',
      ],
      ...[
        'dist/notes.txt',
        'src/bootstrap.js',
        'go.mod',
        'package.json',
        'Cargo.toml',
        'x/configure',
        'node_modules',
      ],
    ],
  };
  for (const [kind, paths] of Object.entries(BY_PATTERN)) {
    for (const path of paths) {
      it(`${path} is ${kind}`, () => {
        assert.equal(exclusionOf(path, SILENT, NONE) ?? 'counted', kind);
      });
    }
  }

  const BY_ATTRIBUTE: readonly (readonly [string, string, Exclusion | null])[] = [
    ['a.c linguist-generated', 'a.c', 'generated'],
    ['a.c linguist-vendored', 'a.c', 'vendored'],
    ['a.c linguist-generated linguist-vendored', 'a.c', 'vendored'],
    ['* linguist-generated=false', 'package-lock.json', null],
    ['* -linguist-generated', 'a.min.js', null],
    ['* -linguist-generated', 'a.pb.go', null],
    ['* -linguist-generated', 'vendor/a.go', 'vendored'],
    ['* !linguist-generated', 'a.pb.go', 'generated'],
    ['vendor/** -linguist-vendored', 'vendor/a.go', null],
    ['vendor/** -linguist-vendored', 'vendor/a.min.js', 'minified'],
    ['vendor/ -linguist-vendored', 'vendor/a.go', 'vendored'],
    ['*.json linguist-generated', 'package-lock.json', 'lock'],
    ['*.js linguist-generated', 'a.min.js', 'minified'],
    ['*.js linguist-vendored', 'a.min.js', 'vendored'],
  ];
  for (const [line, path, expected] of BY_ATTRIBUTE) {
    it(`"${line}" makes ${path} ${expected ?? 'counted'}`, () => {
      assert.equal(exclusionOf(path, marked(line), NONE), expected);
    });
  }

  it('lets the own list of the project beat everything', () => {
    const extra = compileGlobs(['legacy/', '!legacy/keep.c', 'vendor/']);
    const attributes = marked('legacy/** -linguist-generated -linguist-vendored');
    assert.equal(exclusionOf('legacy/a/b.c', attributes, extra), 'configured');
    assert.equal(exclusionOf('legacy/keep.c', attributes, extra), null);
    assert.equal(exclusionOf('vendor/a.go', attributes, extra), 'configured');
  });

  it('names its reasons in the order in which they are tried', () => {
    assert.deepEqual(EXCLUSIONS, ['configured', 'vendored', 'lock', 'minified', 'generated']);
  });
});
