import { words } from './word-list';

/**
 * What is left out of every figure unless `.gitattributes` says otherwise. `.gitignore` syntax: a name without a
 * slash counts at any depth, the last line that matches decides, `!` lets out again.
 */

/** Written by a package manager. Names only that no one writes by hand; a bare `*.lock` would catch other files. */
export const LOCK_GLOBS = words(`
  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock .pnp.cjs
  .pnp.js .pnp.loader.mjs Cargo.lock go.sum go.work.sum Gopkg.lock glide.lock Gemfile.lock
  Gemfile.*.lock *.gemfile.lock gems.locked Berksfile.lock Puppetfile.lock poetry.lock uv.lock pdm.lock
  Pipfile.lock pixi.lock pylock.toml pylock.*.toml conda-lock.yml requirements.lock
  requirements-dev.lock composer.lock symfony.lock mix.lock rebar.lock pubspec.lock Podfile.lock
  Cartfile.resolved Package.resolved flake.lock devenv.lock devbox.lock packages.lock.json paket.lock
  project.assets.json gradle.lockfile buildscript-gradle.lockfile stack.yaml.lock cabal.project.freeze
  MODULE.bazel.lock maven_install.json vcpkg-lock.json conan.lock shard.lock spago.lock
  dub.selections.json Manifest.toml *.opam.locked buf.lock Chart.lock requirements.lock.yaml
  .terraform.lock.hcl skills-lock.json
`);

/** Squeezed for delivery, and the source maps that go with it. */
export const MINIFIED_GLOBS = words(`
  *.min.js *.min.mjs *.min.cjs *.min.css *-min.js *-min.css *.min.html *.min.svg *.js.map *.mjs.map
  *.cjs.map *.css.map *.ts.map *.mts.map *.cts.map
`);

/**
 * Somebody else's work, copied in. `vendor/` counts at any depth, `vendors/` never: it names business partners as
 * often as third parties. So does `vendor/` inside a JVM source tree or below a layer of an application: let out. `deps/` and `external/` count at
 * the root only, `Pods/` only where an app for Apple's systems stands.
 */
export const VENDORED_GLOBS: readonly string[] = [
  'vendor/',
  ...words('java kotlin scala groovy').map(root => `!**/${root}/**/vendor/`),
  ...words('models controllers routes pages api services features').map(layer => `!**/${layer}/vendor/`),
  ...words(`
    node_modules/ bower_components/ jspm_packages/ web_modules/ third_party/ third-party/ thirdparty/
    ThirdParty/ 3rdparty/ 3rd-party/ 3rd_party/ /deps/ /extern/ /external/ /externals/ Godeps/ Carthage/
    /Pods/ **/ios/Pods/ **/macos/Pods/ elm-stuff/ cargo-vendor/ site-packages/ **/.yarn/releases/ **/.yarn/plugins/
    **/.yarn/sdks/ **/.yarn/cache/ **/.yarn/unplugged/ gradlew gradlew.bat **/gradle/wrapper/ mvnw mvnw.cmd **/.mvn/wrapper/ config.guess
    config.sub ltmain.sh install-sh depcomp libtool.m4 ltoptions.m4 ltsugar.m4 ltversion.m4
    lt~obsolete.m4 jquery.js jquery-[0-9]*.js jquery-ui*.js bootstrap.css
  `),
];

/** Written by a program from something else in the tree, or by running it. */
export const GENERATED_GLOBS: readonly string[] = [
  ...words(`
    *.pb.go *.pb.gw.go *.pb.h *.pb.cc *.pb.swift *.pb.dart *.pbjson.dart *.pbenum.dart *_pb2.py *_pb2.pyi
    *_pb2_grpc.py *_pb.js *_pb.ts *_pb.d.ts *_grpc_pb.js *_pb.rb *.g.dart *.freezed.dart *.gr.dart
    *.mocks.dart *.g.cs *.g.i.cs *.g.ts *.designer.cs *.Designer.cs *.designer.vb *.Designer.vb
    *.generated.* *.gen.go *.gen.ts zz_generated.* *_generated.go *_generated.rs *_generated.h bindata.go
    *.sql.go __generated__/ generated/ __snapshots__/ *.snap *.pbxproj *.xcworkspacedata *.tsbuildinfo
    **/db/schema.rb **/db/structure.sql .github/workflows/*.lock.yml
  `),
  ...words('js mjs cjs css d.ts html').map(ending => `**/dist/**/*.${ending}`),
];
