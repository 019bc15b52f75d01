import { type HeadOptions, OpenHead } from '../core/file-lines';
import type { WantedSessions } from '../jobs';
import { hearAgreed } from './machine-sessions';

/** So many commits are kept open; the one that was not asked for the longest is closed first. */
const MOST_OPEN = 3;

type Asked = Omit<HeadOptions, 'signal' | 'cache' | 'sessions' | 'searchPath'> & {
  readonly path: string;
  readonly searchPath: string;
  readonly wanted: WantedSessions | null;
};

/** Commits whose files are asked for one after the other, opened once. */
export class OpenHeads {
  private readonly open = new Map<string, Promise<OpenHead>>();

  /** Who gives up waiting does not stop it: others may be waiting, too. */
  of(asked: Asked): Promise<OpenHead> {
    const key = JSON.stringify([asked.path, asked.revision, asked.rule, asked.wanted]);
    const found = this.open.get(key) ?? openHead(asked);
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

/** The sessions are read once for all files that are asked for, whoever gives up waiting. */
async function openHead({ path, wanted, ...options }: Asked): Promise<OpenHead> {
  const { searchPath } = options;
  const heard = wanted && (await hearAgreed({ path, searchPath }, wanted, new AbortController().signal));
  return OpenHead.open(path, { ...options, sessions: heard?.sessions ?? null });
}
