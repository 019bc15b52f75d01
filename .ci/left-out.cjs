// Stands in bundles for a package that is imported and never called.
exports.zodToJsonSchema = () => {
  throw new Error('This is left out of the bundle.');
};
