/** For a page of the workbench: the text of all that it keeps in the browser's databases. */
export const READ_STATES = `(async () => {
  const settled = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      texts.push(...(await settled(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return texts.map(String).join('\\n');
})()`;
