import * as z from 'zod';
import { STEPS } from './core/progress';
import { countsSchema, reportSchema } from './core/report';

/**
 * Messages between the extension and its pages, checked where they arrive on both sides. A page is a function of the
 * last message of each type; what it sends are wishes, never commands or code to run.
 */

const oid = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const seconds = z.number();
const count = z.int().min(0);

/** `commits`: commits are judged, no line is counted yet; `lines`: living lines are known up to some date. */
export const STAGES = ['commits', 'lines', 'done'] as const;
export type Stage = (typeof STAGES)[number];

const commitRow = z.object({
  commit: oid,
  date: z.string(),
  author: z.string(),
  subject: z.string(),
  class: z.string(),
  agents: z.array(z.object({ agent: z.string(), model: z.string().nullable() })),
  evidence: z.array(z.object({ sign: z.string(), where: z.string(), text: z.string() })),
  /** Why it counts in `users`. */
  users: z.object({ person: z.string(), commit: oid, days: count }).nullable(),
});
export type CommitRow = z.infer<typeof commitRow>;

const folderEntry = z.object({
  name: z.string(),
  /** From the top of the repository; a folder's does not end in a slash. */
  path: z.string(),
  isFolder: z.boolean(),
  files: count,
  living: countsSchema,
});
export type FolderEntry = z.infer<typeof folderEntry>;

/** Without the paths, which may be many: a page asks for one folder at a time. */
const shownReport = reportSchema.omit({ paths: true });
export type ShownReport = z.infer<typeof shownReport>;

export const toPage = z.discriminatedUnion('type', [
  /** First of all: how to speak. `l10n` maps English texts to those of `locale`. */
  z.object({
    type: z.literal('settings'),
    locale: z.string(),
    l10n: z.record(z.string(), z.string()),
  }),
  /** What the messages to come are about. Another `repository` than before: all that is known is of the old one. */
  z.object({
    type: z.literal('repository'),
    /** As in `report`. */
    repository: z.string(),
    name: z.string(),
    canPick: z.boolean(),
  }),
  z.object({
    type: z.literal('report'),
    /** Tells repositories apart; opaque. */
    repository: z.string(),
    stage: z.enum(STAGES),
    /** Other repositories are open, among which the user may pick. */
    canPick: z.boolean(),
    report: shownReport,
  }),
  /** While an analysis runs: how far it is, and how many seconds it may still take; null while nobody can know. */
  z.object({
    type: z.literal('progress'),
    share: z.number(),
    step: z.enum(STEPS),
    done: count,
    total: count.nullable(),
    left: z.number().nullable(),
  }),
  /** No analysis runs. `problem` is why there is no (full) report: an error, or that the user stopped it. */
  z.object({ type: z.literal('idle'), problem: z.string().nullable() }),
  z.object({ type: z.literal('folder'), folder: z.string(), entries: z.array(folderEntry) }),
  z.object({ type: z.literal('commits'), request: count, total: count, rows: z.array(commitRow) }),
  /** Show this milestone, by its id in the report. */
  z.object({ type: z.literal('milestone'), id: z.string() }),
  /** The user wants the chart as it is seen: answer with `save`. */
  z.object({ type: z.literal('capture'), format: z.enum(['svg', 'png']) }),
]);
export type ToPage = z.infer<typeof toPage>;

export const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('analyze') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('pickRepository') }),
  z.object({ type: z.literal('showDashboard'), milestone: z.string().nullable() }),
  /** The files and folders in a folder ('' is the top); answered by `folder`. */
  z.object({ type: z.literal('folder'), folder: z.string() }),
  /**
   * Commits from `from` to `to` (both included, seconds since 1970; null: open), newest first, at most 100 from
   * `offset` on; answered by `commits` with the same `request`.
   */
  z.object({
    type: z.literal('commits'),
    request: count,
    from: seconds.nullable(),
    to: seconds.nullable(),
    which: z.enum(['ai', 'all']),
    offset: count,
  }),
  z.object({ type: z.literal('openCommit'), commit: oid }),
  z.object({ type: z.literal('explain'), commit: oid }),
  z.object({ type: z.literal('openFile'), path: z.string() }),
  /** Let the user choose a format and a file. */
  z.object({ type: z.literal('export') }),
  /** `content` is the SVG text, or the PNG in base64. */
  z.object({ type: z.literal('save'), format: z.enum(['svg', 'png']), content: z.string().max(50_000_000) }),
]);
export type FromPage = z.infer<typeof fromPage>;
