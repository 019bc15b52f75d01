import { type KnownHead, knownHead } from '../analysis';
import { historyOf, type JudgedHistory, judgeHistory } from '../attribution';
import { bytePath } from '../files';
import { findGit, locateRepository, ObjectReader, readBlob } from '../git';
import type { Asked, Memory } from '../memory';
import type { OpenRepository } from '../open';
import { readRule } from '../rule';
import {
  type FileLines,
  fileLines,
  type LineOwner,
  type OwnedLines,
  type Untold,
  untoldFile,
} from './file-lines';
import { followAlone, followWithAll, ownedIn } from './follow-file';
import { findFile, whyUntold } from './found-file';
import { OwnWords, ownersOfBlamed, rowsFrom } from './judged-owners';
import { type KnownFile, KnownLines } from './known-lines';
import { committedPath } from './staged-path';

export interface HeadOptions extends Omit<Asked, 'place'> {
  readonly memory: Memory | null;
  /** How many git processes may run at once. */
  readonly lanes: number;
}

/**
 * A commit of a repository that is kept open, so that one file of it after the other can be asked for. Nothing is
 * analysed for it: what the last analysis knows is taken, else a file's own lines are followed alone.
 */
export class OpenHead {
  private history: JudgedHistory | null;
  private settling: Promise<JudgedHistory> | null = null;
  private readonly known: KnownLines;

  private constructor(
    /** A folder of the repository, as it was asked for. */
    private readonly folder: string,
    private readonly repository: OpenRepository,
    private readonly analysed: KnownHead | null,
    private readonly options: HeadOptions,
  ) {
    const { reader, place, rule } = repository;
    this.history = analysed && historyOf(analysed.judged, place.head, reader.boundary);
    this.known = new KnownLines(options.memory, place, rule);
  }

  /** Throws NotAnalysable where there is no such repository or revision. */
  static async open(path: string, options: HeadOptions): Promise<OpenHead> {
    const { searchPath, revision, signal, memory } = options;
    const git = findGit(searchPath);
    const place = await locateRepository(git, path, revision, signal);
    const reader = new ObjectReader(git, place);
    try {
      // What was analysed before knows nothing of sessions.
      const analysed = options.sessions ? null : knownHead({ ...options, place }, memory);
      const rule = analysed?.rule ?? (await readRule(reader, place, options.rule, signal, options.sessions));
      return new OpenHead(path, { place, reader, rule }, analysed, options);
    } catch (error) {
      reader.dispose();
      throw error;
    }
  }

  /** `file`: its path from the top of the repository. */
  async lines(file: string, signal?: AbortSignal): Promise<FileLines> {
    const path = bytePath(file);
    return this.analysed === null
      ? this.linesAlone(this.repository.place.head, file, path, signal)
      : this.linesAnalysed(this.analysed, path, signal);
  }

  /** The same of a file as the work tree has it: where it is staged as a rename, its lines are those of the old path. */
  async linesStaged(file: string, signal?: AbortSignal): Promise<FileLines> {
    const found = await this.lines(file, signal);
    if (found.untold !== 'absent') return found;
    const stagedFrom = await committedPath(
      this.folder,
      this.repository,
      file,
      this.options.searchPath,
      signal,
    );
    return stagedFrom === null ? found : { ...(await this.lines(stagedFrom, signal)), stagedFrom };
  }

  /** The same of a file as another commit has it, by full id; what is known of this commit's history is known of its lines. */
  async linesAt(commit: string, file: string, signal?: AbortSignal): Promise<FileLines> {
    if (commit === this.repository.place.head) return this.lines(file, signal);
    return this.linesAlone(commit, file, bytePath(file), signal);
  }

  /** Judges every commit with the history around it; once. */
  async settle(signal?: AbortSignal): Promise<JudgedHistory> {
    const { reader, place, rule } = this.repository;
    if (this.history !== null) return this.history;
    this.settling ??= judgeHistory(reader, [place.head], rule, { signal }).finally(() => {
      this.settling = null;
    });
    this.history = await this.settling;
    return this.history;
  }

  dispose(): void {
    this.repository.reader.dispose();
  }

  private async linesAnalysed(
    { files }: KnownHead,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
    const found = files.get(path);
    if (found === undefined) return this.untold('absent');
    const blob = Buffer.from(found.blob).toString('hex');
    const content = await readBlob(this.repository.reader, blob, signal);
    const why = whyUntold({ path, kind: found.kind, content }, this.repository.rule);
    if (why !== null || found.runs === null) return this.untold(why ?? 'unreadable');
    return this.tell(ownedIn(found.runs), rowsFrom(this.history!), content!);
  }

  private async linesAlone(
    at: string,
    file: string,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
    const known = this.known.get(at, path);
    const content = known && (await readBlob(this.repository.reader, known.blob, signal));
    if (known && content) return this.tellKnown(known, content, signal);
    return this.followNew(at, file, path, signal);
  }

  /** Its lines are followed while nobody knows yet whether they count. */
  private async followNew(
    at: string,
    file: string,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
    const giveUp = new AbortController();
    const either = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
    // Read beside it, they would only slow it down where they are not needed.
    const words = this.history === null ? this.ownWords(either) : null;
    const following = followAlone(this.repository, at, path, commit => words?.expect(commit), either);
    following.catch(() => {});
    const found = await findFile(this.repository, at, path, signal);
    const why = found === null ? 'absent' : whyUntold(found, this.repository.rule);
    if (found === null || why !== null) {
      giveUp.abort();
      return this.untold(why ?? 'absent');
    }
    const blamed = await following;
    if (blamed === null) return this.tellWithAll(at, file, found.content!, signal);
    const rows = (await words?.rowsOf(blamed.map(({ commit }) => commit))) ?? null;
    const known = { blob: found.blob, blamed, rows };
    this.known.set(at, path, known);
    return this.tellKnown(known, found.content!, signal);
  }

  private ownWords(signal: AbortSignal | undefined): OwnWords {
    const { reader, rule } = this.repository;
    return new OwnWords(reader, rule, signal);
  }

  private untold(why: Untold): FileLines {
    return untoldFile(this.about(), why);
  }

  /** Where git cannot follow a file alone, for want of an object, it is followed with all the rest. */
  private async tellWithAll(
    at: string,
    file: string,
    content: Buffer,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
    if (at !== this.repository.place.head) return this.untold('unreadable');
    const history = await this.settle(signal);
    const options = { ...this.options, cache: this.options.memory?.cache ?? null, signal };
    const owned = await followWithAll(this.repository, history, file, options);
    return this.tell(owned, rowsFrom(history), content);
  }

  /** Commits are judged with their history, where that is known, else by their own words. */
  private async tellKnown(
    { blamed, rows }: KnownFile,
    content: Buffer,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
    const owned = blamed.map(({ commit, lines }) => ({ who: commit, lines }));
    const commits = owned.map(({ who }) => who);
    const said = this.historyOf(commits) ? [] : (rows ?? (await this.ownWords(signal).rowsOf(commits)));
    // It may be known by now.
    const history = this.historyOf(commits);
    if (history !== null) return this.tell(ownersOfBlamed(blamed, history), rowsFrom(history), content);
    const own = new Map(said.map(row => [row.commit, row]));
    return this.tell(owned, commit => own.get(commit)!, content);
  }

  /** The history that was judged; null where it was not, or some of these commits lie outside of it. */
  private historyOf(commits: readonly string[]): JudgedHistory | null {
    const { history } = this;
    const isHeard = history !== null && commits.every(id => history.graph.numberOf(id) !== undefined);
    return isHeard ? history : null;
  }

  private tell<Who>(
    owned: readonly OwnedLines<Who>[],
    rowOf: (who: Who) => LineOwner,
    content: Buffer,
  ): FileLines {
    return fileLines({ ...this.about(), content: new Uint8Array(content) }, owned, rowOf);
  }

  private about() {
    const { place, rule } = this.repository;
    return { head: place.head, hash: rule.identity.hash, isSettled: this.history !== null };
  }
}
