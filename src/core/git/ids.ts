const EMPTY = 0;

/**
 * Object ids as small integers, 1, 2, 3 … in the order they were first seen; 0 stands for "no object". Ids are kept
 * as bytes in one buffer: a million strings would cost ten times the memory.
 */
export class ObjectIds {
  private bytes: Buffer;
  private slots: Int32Array;
  private count = 0;

  constructor(readonly idBytes: number) {
    this.bytes = Buffer.alloc(idBytes * 1024);
    this.slots = new Int32Array(2048);
  }

  /** Highest number given out. */
  get size(): number {
    return this.count;
  }

  /** The number of the id whose hex digits stand in `source` at `start`; all zeros are 0. */
  intern(source: Buffer, start: number): number {
    if ((this.count + 2) * this.idBytes > this.bytes.length) this.growBytes();
    const at = (this.count + 1) * this.idBytes;
    let any = 0;
    for (let i = 0; i < this.idBytes; i++) {
      const value = (hexDigit(source[start + 2 * i]) << 4) | hexDigit(source[start + 2 * i + 1]);
      this.bytes[at + i] = value;
      any |= value;
    }
    return any === 0 ? EMPTY : this.place(at);
  }

  /** The number of the id whose bytes stand in `source` at `start`; it must not be all zeros. */
  internRaw(source: Buffer, start: number): number {
    if ((this.count + 2) * this.idBytes > this.bytes.length) this.growBytes();
    const at = (this.count + 1) * this.idBytes;
    source.copy(this.bytes, at, start, start + this.idBytes);
    return this.place(at);
  }

  internHex(hex: string): number {
    return this.intern(Buffer.from(hex, 'latin1'), 0);
  }

  raw(id: number): Buffer {
    return this.bytes.subarray(id * this.idBytes, (id + 1) * this.idBytes);
  }

  hex(id: number): string {
    return this.raw(id).toString('hex');
  }

  /** The candidate's bytes stand at `at`, behind the last id: it becomes the next id unless it is known. */
  private place(at: number): number {
    const mask = this.slots.length - 1;
    let slot = this.bytes.readUInt32LE(at) & mask;
    for (let id = this.slots[slot]!; id !== EMPTY; id = this.slots[slot]!) {
      if (
        this.bytes.compare(this.bytes, at, at + this.idBytes, id * this.idBytes, (id + 1) * this.idBytes) ===
        0
      )
        return id;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = ++this.count;
    if (this.count * 2 > this.slots.length) this.growSlots();
    return this.count;
  }

  private growBytes(): void {
    const larger = Buffer.alloc(this.bytes.length * 2);
    this.bytes.copy(larger);
    this.bytes = larger;
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 1; id <= this.count; id++) {
      let slot = this.bytes.readUInt32LE(id * this.idBytes) & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}

function hexDigit(code: number | undefined): number {
  if (code === undefined) return 0;
  return code <= 57 ? code - 48 : (code | 32) - 87;
}
