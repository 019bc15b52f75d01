import { SOURCE } from '../../report';
import type { Definition } from '../definition';
import { ASSIST_IN, BY_COMMITS, LACKING, OPEN } from './steps';

const BLAME = 'https://git-scm.com/docs/git-blame';

/** Our own definition, and what single switches of it, or of `git blame`, make of it. */
export const OWN: readonly Definition[] = [
  {
    id: 'ours.low',
    name: 'Declared AI (our default)',
    source: SOURCE,
    differs: null,
    unknownAs: OPEN,
    steps: [],
  },
  {
    id: 'ours.users',
    name: 'Declared AI and people who use AI',
    source: SOURCE,
    differs: null,
    unknownAs: 'unknown by a person who declared AI in the 91 days before counts as AI, the rest stays open',
    steps: [
      {
        set: { mark: 'users' },
        says: 'what people write within 91 days of declaring AI counts, and so does declared help',
      },
    ],
  },
  {
    id: 'ours.assist-in',
    name: 'Declared AI with declared help',
    source: SOURCE,
    differs: null,
    unknownAs: OPEN,
    steps: [ASSIST_IN],
  },
  {
    id: 'ours.agents-only',
    name: 'Agents only',
    source: SOURCE,
    differs: null,
    unknownAs: OPEN,
    steps: [
      {
        set: { mark: 'agent' },
        says: 'only what an agent wrote under its own identity, or was recorded as AI line by line',
      },
    ],
  },
  {
    id: 'ours.not-blank',
    name: 'Declared AI without blank lines',
    source: SOURCE,
    differs: null,
    unknownAs: OPEN,
    steps: [{ set: { lines: 'not blank' }, says: 'lines of nothing but white space do not count' }],
  },
  {
    id: 'ours.generated-in',
    name: 'Declared AI with generated files',
    source: SOURCE,
    differs: null,
    unknownAs: OPEN,
    steps: [{ set: { generated: true }, says: 'generated, vendored, lock and minified files count' }],
  },
  {
    id: 'blame.plain',
    name: 'git blame',
    source: BLAME,
    differs: null,
    unknownAs: OPEN,
    steps: [BY_COMMITS],
  },
  {
    id: 'blame.w',
    name: 'git blame -w',
    source: BLAME,
    differs: null,
    unknownAs: OPEN,
    steps: [BY_COMMITS, { set: { blame: 'space' }, says: 'who only moved white space is looked through' }],
  },
  {
    id: 'blame.mc',
    name: 'git blame -M -C',
    source: BLAME,
    differs: null,
    unknownAs: OPEN,
    steps: [
      BY_COMMITS,
      {
        set: { blame: 'moved' },
        says: 'lines moved within a file, or from another that the commit changed, keep their commit',
      },
    ],
  },
  {
    id: 'blame.ccc',
    name: 'git blame -C -C -C',
    source: BLAME,
    differs: null,
    unknownAs: OPEN,
    steps: [
      BY_COMMITS,
      { set: { blame: 'copied' }, says: 'lines copied from any file of the commit before keep their commit' },
    ],
    lacking: ({ blamed }) => (blamed.copied === undefined ? LACKING.copies : null),
  },
];
