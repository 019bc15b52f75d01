/** Put in by esbuild.js, so that only bundles have it. */
declare const BUILD: string;

/** Tells this program from every other, also from one of the same version that was built otherwise. */
export const BUILD_ID = BUILD;
