// Lets a test run functions with the real `vscode` in this extension host. Never shipped.
// Each extension host listens on a socket of its own, which is named by its process.
const { createServer } = require('node:http');
const { join } = require('node:path');
const vscode = require('vscode');

/** The loader of the tests wraps named functions into calls of this name. */
const __name = value => value;

async function answer(body) {
  try {
    const { source, argument } = JSON.parse(body);
    // biome-ignore lint/security/noGlobalEval: to run what a test sends is the purpose of this extension
    const fn = eval(`(${source})`);
    return { value: await fn(vscode, argument) };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}

exports.activate = context => {
  const folder = process.env.WRITES_ITSELF_BRIDGE;
  if (!folder) return;
  // As languages do that start before other extensions.
  const told = { provideHover: () => new vscode.Hover('Of the language') };
  context.subscriptions.push(
    vscode.languages.registerHoverProvider({ scheme: 'file', pattern: '**/hovered.py' }, told),
  );
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', async () =>
      response.end(JSON.stringify(await answer(Buffer.concat(chunks).toString()))),
    );
  });
  server.listen(join(folder, `${process.pid}.sock`));
  context.subscriptions.push({ dispose: () => server.close() });
};
