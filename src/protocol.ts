import * as z from 'zod';
import { STEPS } from './core/progress';
import { countsSchema, reportSchema } from './core/report';
import { backgroundMessages, backgroundWishes } from './protocol/background';
import { commitRow, count, oid } from './protocol/commit';
import { comparedMessage, comparingMessage, comparisonWishes } from './protocol/comparison';
import { contentSchema, targetSchema } from './protocol/explanation';
import { organisationMessages, organisationWishes } from './protocol/organisation';

export type { DefinitionsTold, Making, ReleasesTold, ShownRelease } from './protocol/background';
export type { CommitRow } from './protocol/commit';
export {
  type Content,
  type ContentOf,
  type FileOwner,
  type Target,
  targetSchema,
} from './protocol/explanation';
export type { GatheringTold, OrganisationTold } from './protocol/organisation';

/**
 * Messages between the extension and its pages, checked where they arrive on both sides. A page is a function of the
 * last message of each type; what it sends are wishes, never commands or code to run.
 */

const seconds = z.number();

/** What only a page can draw as it is seen, or in pixels. */
export const PICTURES = ['chart', 'card', 'card-dark'] as const;
export type Picture = (typeof PICTURES)[number];

/** `commits`: commits are judged, no line is counted yet; `lines`: living lines are known up to some date. */
export const STAGES = ['commits', 'lines', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** In a list, which goes by the day on which the main line took a commit in. */
const listedCommit = commitRow.extend({ landed: z.string() });
export type ListedCommit = z.infer<typeof listedCommit>;

/**
 * What commits and lines are narrowed to; null: nothing. A `value` of null: of agents and models, none is named; of
 * languages and folders (there also ''), all that the report's series do not tell apart by name.
 */
const filter = z
  .object({
    kind: z.enum(['class', 'agent', 'model', 'role', 'language', 'folder']),
    value: z.string().nullable(),
  })
  .nullable()
  .default(null);
export type Filter = NonNullable<z.output<typeof filter>>;

const folderEntry = z.object({
  name: z.string(),
  /** From the top of the repository; a folder's does not end in a slash. */
  path: z.string(),
  isFolder: z.boolean(),
  files: count,
  living: countsSchema,
  /** Lines of the agent or model that was asked for. */
  of: count.optional(),
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
  /** What is read of the sessions that agents keep on this machine, and what that changed. */
  z.object({
    type: z.literal('machine'),
    /** The person agreed to some. */
    isOn: z.boolean(),
    /** False: the workspace is not trusted, so that nothing is read whatever was agreed to. */
    isTrusted: z.boolean(),
    /** The shares of the report that others get; null where no session was heard. */
    without: reportSchema.shape.share.nullable(),
    /** Tools with folders that nobody agreed to. */
    unasked: z.array(z.string()),
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
  z.object({ type: z.literal('folder'), folder: z.string(), filter, entries: z.array(folderEntry) }),
  z.object({
    type: z.literal('commits'),
    request: count,
    /** Null: could not be told. */
    total: count.nullable(),
    rows: z.array(listedCommit),
    /** Commits of which it is not known whether they are meant, because parts of them are missing. */
    unread: count,
  }),
  /** Show this milestone, by its id in the report. */
  z.object({ type: z.literal('milestone'), id: z.string() }),
  /** Show the dashboard as a link says. The page heeds of `view` what it understands. */
  z.object({
    type: z.literal('view'),
    /** As in `report`: the link is of no interest to another. */
    repository: z.string(),
    view: z.record(z.string(), z.unknown()),
  }),
  /** The user wants the chart as it is seen, or the card, in pixels or not: answer with `save`. */
  z.object({ type: z.literal('capture'), picture: z.enum(PICTURES), format: z.enum(['svg', 'png']) }),
  comparedMessage,
  comparingMessage,
  ...backgroundMessages,
  ...organisationMessages,
  /** Show this, whatever is shown now: ask for its `explanation`. */
  z.object({ type: z.literal('explain'), target: targetSchema }),
  z.object({
    type: z.literal('explanation'),
    target: targetSchema,
    /** Of the repository. */
    name: z.string(),
    content: contentSchema,
  }),
]);
export type ToPage = z.infer<typeof toPage>;

export const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('analyze') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('pickRepository') }),
  /** Let the user choose which sessions on this machine are read, or read none and forget them. */
  z.object({ type: z.literal('sessions'), what: z.enum(['choose', 'forget']) }),
  z.object({ type: z.literal('showDashboard'), milestone: z.string().nullable() }),
  /**
   * The files and folders in a folder ('' is the top); answered by `folder` with the same `filter`: of a role, language or
   * folder only its files, of an agent or model with its lines beside the others.
   */
  z.object({ type: z.literal('folder'), folder: z.string(), filter }),
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
    /** Of a role, language or folder: commits that changed a file of it. */
    filter,
    offset: count,
  }),
  z.object({ type: z.literal('openCommit'), commit: oid }),
  z.object({ type: z.literal('explain'), commit: oid }),
  z.object({ type: z.literal('openFile'), path: z.string() }),
  /** Answered by `explanation`; from now on this is what the page shows. */
  z.object({ type: z.literal('explanation'), target: targetSchema }),
  /** To the clipboard, of what the page shows: why, as Markdown, or the commit's id. */
  z.object({ type: z.literal('copyExplanation'), what: z.enum(['why', 'commit']) }),
  /** Let the user choose a role of files, and open a report on what came with each release. */
  z.object({ type: z.literal('reportReleases') }),
  /** Let the user choose a format and a file. */
  z.object({ type: z.literal('export') }),
  /** A link to what is seen, onto the clipboard. */
  z.object({ type: z.literal('copyLink'), view: z.record(z.string(), z.unknown()) }),
  /** Onto the clipboard, as text. */
  z.object({ type: z.literal('copy'), text: z.string().max(10_000) }),
  /** `content` is the SVG text, or the PNG in base64. */
  z.object({
    type: z.literal('save'),
    picture: z.enum(PICTURES),
    format: z.enum(['svg', 'png']),
    content: z.string().max(50_000_000),
  }),
  ...comparisonWishes,
  ...backgroundWishes,
  ...organisationWishes,
]);
/** As a page sends it, and as the host has it once it is checked. */
export type FromPage = z.input<typeof fromPage>;
export type Wish = z.output<typeof fromPage>;
