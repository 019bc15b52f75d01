import { type KnownHead, knownHead } from '../analysis';
import { historyOf, type JudgedHistory, judgeHistory } from '../attribution';
import { bytePath } from '../files';
import { findFileAt, findGit, locateRepository, ObjectReader, readBlob, type TreeFile } from '../git';
import type { Asked, Memory } from '../memory';
import type { OpenRepository } from '../open';
import { readRule, whyLeftOut } from '../rule';
import {
  type FileLines,
  fileLines,
  type LineOwner,
  type OwnedLines,
  type Untold,
  untoldFile,
} from './file-lines';
import { followAlone, followWithAll, ownedIn } from './follow-file';
import { OwnWords, ownersOfBlamed, rowsFrom } from './judged-owners';
import { type KnownFile, KnownLines } from './known-lines';

export interface HeadOptions extends Omit<Asked, 'place'> {
  readonly memory: Memory | null;
  /** How many git processes may run at once. */
  readonly lanes: number;
}

interface Found extends TreeFile {
  /** Byte string. */
  readonly path: string;
  /** Null where it cannot be read. */
  readonly content: Buffer | null;
}

/** More bytes than this no editor shows with marks. */
const LARGEST = 50 * 1024 * 1024;

/**
 * A commit of a repository that is kept open, so that one file of it after the other can be asked for. Nothing is
 * analysed for it: what the last analysis knows is taken, else a file's own lines are followed alone.
 */
export class OpenHead {
  private history: JudgedHistory | null;
  private settling: Promise<JudgedHistory> | null = null;
  private readonly known: KnownLines;

  private constructor(
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
      const analysed = knownHead({ ...options, place }, memory);
      const rule = analysed?.rule ?? (await readRule(reader, place, options.rule, signal));
      return new OpenHead({ place, reader, rule }, analysed, options);
    } catch (error) {
      reader.dispose();
      throw error;
    }
  }

  /** `file`: its path from the top of the repository. */
  async lines(file: string, signal?: AbortSignal): Promise<FileLines> {
    const path = bytePath(file);
    return this.analysed === null
      ? this.linesAlone(file, path, signal)
      : this.linesAnalysed(this.analysed, path, signal);
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
    const why = this.whyUntold({ path, kind: found.kind, content });
    if (why !== null || found.runs === null) return this.untold(why ?? 'unreadable');
    return this.tell(ownedIn(found.runs), rowsFrom(this.history!), content!);
  }

  private async linesAlone(file: string, path: string, signal: AbortSignal | undefined): Promise<FileLines> {
    const known = this.known.get(path);
    const content = known && (await readBlob(this.repository.reader, known.blob, signal));
    if (known && content) return this.tellKnown(known, content, signal);
    return this.followNew(file, path, signal);
  }

  /** Its lines are followed while nobody knows yet whether they count. */
  private async followNew(file: string, path: string, signal: AbortSignal | undefined): Promise<FileLines> {
    const giveUp = new AbortController();
    const either = AbortSignal.any([giveUp.signal, ...(signal ? [signal] : [])]);
    // Read beside it, they would only slow it down where they are not needed.
    const words = this.history === null ? this.ownWords(either) : null;
    const following = followAlone(this.repository, path, commit => words?.expect(commit), either);
    following.catch(() => {});
    const found = await this.find(path, signal);
    const why = found === null ? 'absent' : this.whyUntold(found);
    if (found === null || why !== null) {
      giveUp.abort();
      return this.untold(why ?? 'absent');
    }
    const blamed = await following;
    if (blamed === null) return this.tellWithAll(file, found.content!, signal);
    const rows = (await words?.rowsOf(blamed.map(({ commit }) => commit))) ?? null;
    const known = { blob: found.blob, blamed, rows };
    this.known.set(path, known);
    return this.tellKnown(known, found.content!, signal);
  }

  private ownWords(signal: AbortSignal | undefined): OwnWords {
    const { reader, rule } = this.repository;
    return new OwnWords(reader, rule, signal);
  }

  private async find(path: string, signal: AbortSignal | undefined): Promise<Found | null> {
    const { reader, place } = this.repository;
    const file = await findFileAt(reader, place.head, path, signal);
    return file && { ...file, path, content: await readBlob(reader, file.blob, signal) };
  }

  private whyUntold(file: Omit<Found, 'blob'>): Untold | null {
    if (file.content !== null && file.content.length > LARGEST) return 'large';
    return whyLeftOut(file, this.repository.rule);
  }

  private untold(why: Untold): FileLines {
    return untoldFile(this.about(), why);
  }

  /** Where git cannot follow a file alone, for want of an object, it is followed with all the rest. */
  private async tellWithAll(
    file: string,
    content: Buffer,
    signal: AbortSignal | undefined,
  ): Promise<FileLines> {
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
    const said = rows ?? (this.history ? [] : await this.ownWords(signal).rowsOf(commits));
    // It may be known by now.
    if (this.history !== null)
      return this.tell(ownersOfBlamed(blamed, this.history), rowsFrom(this.history), content);
    const own = new Map(said.map(row => [row.commit, row]));
    return this.tell(owned, commit => own.get(commit)!, content);
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
