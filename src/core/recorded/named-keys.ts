import { type NotesTree, type ObjectReader, readNotes } from '../git';
import { type Keyed, keysOf } from '../records';

/**
 * What notes name by keys that others use without a word of what they stand for, as after a rebase or a squash; and the
 * notes that wait for it.
 */
export class NamedKeys {
  private readonly keys = new Map<string, ReturnType<Keyed['get']>>();
  private readonly waiting: { readonly ref: string; readonly commit: string; readonly content: Buffer }[] =
    [];

  private readonly asked = new Set<string>();

  see(ref: string, note: Buffer): void {
    for (const [key, who] of keysOf(ref, note)) if (!this.keys.has(key)) this.keys.set(key, who);
  }

  /** Some of the note is not understood by itself. */
  wait(ref: string, commit: string, note: Buffer): void {
    this.waiting.push({ ref, commit, content: Buffer.from(note) });
  }

  /** Whether any note waits. */
  get areWanted(): boolean {
    return this.waiting.length > 0;
  }

  /** What the notes that waited used and did not explain. */
  get awaited(): readonly string[] {
    return [...this.asked].sort();
  }

  /** Hears also of notes that nothing else is wanted of. */
  async seeAll(
    reader: ObjectReader,
    ref: string,
    { notes, commits }: { readonly notes: NotesTree; readonly commits: readonly string[] },
    signal?: AbortSignal,
  ): Promise<void> {
    await readNotes(reader, notes, commits, (_, note) => note && this.see(ref, note), signal);
  }

  /** `read` is called with each note that waits, in the order in which they came. */
  tell(
    read: (
      ref: string,
      commit: string,
      note: Buffer,
      whose: (key: string) => ReturnType<Keyed['get']>,
    ) => void,
  ): void {
    for (const { ref, commit, content } of this.waiting)
      read(ref, commit, content, key => {
        this.asked.add(key);
        return this.keys.get(key);
      });
  }
}
