import type { LineRecord } from '../line-record';
import { areLines, type Claim, settle, type Who } from './claims';

/** A record while its entries are being read. Paths are byte strings. What cannot be read is counted and says nothing. */
export class Draft {
  private readonly files = new Map<string, Claim[]>();
  private unread = 0;

  /** The recorder saw the file. Null, a path that names none, is an entry that could not be read. */
  see(path: string | null): void {
    if (path === null) this.skip();
    else if (!this.files.has(path)) this.files.set(path, []);
  }

  /** Later claims count over earlier ones. */
  claim(path: string | null, first: number, last: number, who: Who): void {
    if (path === null || !areLines(first, last)) {
      this.skip();
      return;
    }
    const claims = this.files.get(path);
    if (claims === undefined) this.files.set(path, [{ first, last, who }]);
    else claims.push({ first, last, who });
  }

  /** One more entry could not be read. */
  skip(): void {
    this.unread++;
  }

  record(recorder: string, version: string | null): LineRecord {
    const files = [...this.files].map(([path, claims]) => ({ path, ranges: settle(claims) }));
    return { recorder, version, commit: null, files, unread: this.unread };
  }
}
