// `@hpcc-js/wasm-zstd` carries its WebAssembly compressed, as text, and takes 50 ms of each start to unpack it with
// JavaScript. In bundles it stands unpacked, as base64, which Node reads in a millisecond: the same bytes.
const { readFileSync } = require('node:fs');

/** What unpacks it: `bytes ??= inflate(decode(text))`, and the text. */
const UNPACKS = /(?<=\w\?\?=)\w+\(\w+\((\w+)\)\)/;
const TEXT_LENGTH = 10_000;

/** The source of the package, with its bytes in place of what makes them. */
async function readied(source) {
  const [unpacks, text] = UNPACKS.exec(source) ?? [];
  if (unpacks === undefined)
    throw new Error('This version of @hpcc-js/wasm-zstd unpacks its bytes otherwise.');
  const asked = `${source}\nexport const bytes = ${unpacks};`;
  const { bytes } = await import(`data:text/javascript;base64,${Buffer.from(asked).toString('base64')}`);
  const base64 = Buffer.from(bytes).toString('base64');
  const packed = new RegExp(`(?<=[ ,]${text}=)'[^']{${TEXT_LENGTH},}'`);
  if (!packed.test(source)) throw new Error('This version of @hpcc-js/wasm-zstd packs its bytes otherwise.');
  return source.replace(packed, "''").replace(unpacks, () => `Buffer.from("${base64}","base64")`);
}

/** For esbuild. */
exports.readyWasm = {
  name: 'ready-wasm',
  setup(build) {
    build.onLoad({ filter: /wasm-zstd[\\/]dist[\\/]index\.js$/ }, async ({ path }) => ({
      contents: await readied(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};
