import * as childProcess from 'node:child_process';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Loaded before the unit tests: one that starts a program, git for instance, fails, for its place is in another lane. */
const programs = createRequire(import.meta.url)('node:child_process') as Record<string, unknown>;
for (const [name, start] of Object.entries(childProcess))
  if (/^(spawn|exec|fork)/.test(name) && typeof start === 'function')
    programs[name] = () => {
      throw new Error(`A unit test starts a program by ${name}: its place is test/git.`);
    };
syncBuiltinESMExports();
