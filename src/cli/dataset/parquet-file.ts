import { closeSync, openSync, writeSync } from 'node:fs';
import { ByteWriter } from 'hyparquet-writer';

/** Bytes that are held before they go to the file. */
const HELD = 1 << 20;

/** A file that is written from its beginning to its end, and opened once for it. */
export class ParquetFile extends ByteWriter {
  private readonly file: number;
  private isOpen = true;

  constructor(path: string) {
    super();
    this.file = openSync(path, 'w');
  }

  /** What makes room for more is told first what it is for. */
  override ensure(size: number): void {
    if (this.index > HELD) this.flush();
    super.ensure(size);
  }

  flush(): void {
    const bytes = this.getBytes();
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
    this.index = 0;
  }

  override finish(): void {
    this.flush();
    this.close();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.file);
  }
}
