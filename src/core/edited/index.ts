/** Which lines of a committed file the lines of a text are that is being edited. Pure and quick: it may run at each key. */
export { anchors } from './anchors';
export { type EditorLines, editorLines, fingerprintsOf } from './editor-lines';
export { fingerprint } from './fingerprint';
export { mapLines } from './map-lines';
export { mapNotebook } from './map-notebook';
export { type NotebookLines, notebookLines } from './notebook-lines';
export { sharedLines } from './shared-lines';
