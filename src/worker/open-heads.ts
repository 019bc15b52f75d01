import { type HeadOptions, OpenHead } from '../core/file-lines';

/** So many commits are kept open; the one that was not asked for the longest is closed first. */
const MOST_OPEN = 3;

type Asked = Omit<HeadOptions, 'signal' | 'cache'> & { readonly path: string };

/** Commits whose files are asked for one after the other, opened once. */
export class OpenHeads {
  private readonly open = new Map<string, Promise<OpenHead>>();

  /** Who gives up waiting does not stop it: others may be waiting, too. */
  of({ path, ...options }: Asked): Promise<OpenHead> {
    const key = JSON.stringify([path, options.revision, options.rule]);
    const found = this.open.get(key) ?? OpenHead.open(path, options);
    this.open.delete(key);
    this.open.set(key, found);
    // What cannot be opened now may be there another time.
    found.catch(() => this.open.get(key) === found && this.open.delete(key));
    const [oldest] = this.open.keys();
    if (this.open.size > MOST_OPEN && oldest !== undefined) this.close(oldest);
    return found;
  }

  closeAll(): void {
    for (const key of this.open.keys()) this.close(key);
  }

  private close(key: string): void {
    const head = this.open.get(key);
    this.open.delete(key);
    head?.then(
      open => open.dispose(),
      () => {},
    );
  }
}
