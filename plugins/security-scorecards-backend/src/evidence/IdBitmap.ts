import { InputError } from '@backstage/errors';

const CHUNK_BYTES = 512;
const CHUNK_BITS = CHUNK_BYTES * 8;
const HEADER_BYTES = 4;

/**
 * A set of positive row ids with one bit each, in chunks of 4,096 ids that exist only where an id was added: a million
 * ids take 126 kB, and a small target with high ids takes no more than its own chunks.
 */
export class IdBitmap {
  readonly #chunks = new Map<number, Uint8Array>();

  /** Reads what {@link IdBitmap.toBuffer} wrote; nothing gives an empty set. */
  static fromBuffer(buffer: Uint8Array | null | undefined): IdBitmap {
    const bitmap = new IdBitmap();
    if (!buffer) {
      return bitmap;
    }
    const entryBytes = HEADER_BYTES + CHUNK_BYTES;
    if (buffer.byteLength % entryBytes !== 0) {
      throw new InputError(
        `A bitmap of ids has ${buffer.byteLength} bytes, which is no multiple of ${entryBytes}`,
      );
    }
    const view = new DataView(
      buffer.buffer,
      buffer.byteOffset,
      buffer.byteLength,
    );
    for (let offset = 0; offset < buffer.byteLength; offset += entryBytes) {
      const start = offset + HEADER_BYTES;
      bitmap.#chunks.set(
        view.getUint32(offset, true),
        Uint8Array.from(buffer.subarray(start, start + CHUNK_BYTES)),
      );
    }
    return bitmap;
  }

  add(id: number): void {
    const index = Math.floor(id / CHUNK_BITS);
    let chunk = this.#chunks.get(index);
    if (!chunk) {
      chunk = new Uint8Array(CHUNK_BYTES);
      this.#chunks.set(index, chunk);
    }
    const bit = id % CHUNK_BITS;
    chunk[bit >> 3] |= 1 << (bit & 7);
  }

  has(id: number): boolean {
    const chunk = this.#chunks.get(Math.floor(id / CHUNK_BITS));
    const bit = id % CHUNK_BITS;
    return chunk !== undefined && (chunk[bit >> 3] & (1 << (bit & 7))) !== 0;
  }

  /** Bytes that {@link IdBitmap.toBuffer} takes. */
  get byteLength(): number {
    return this.#chunks.size * (HEADER_BYTES + CHUNK_BYTES);
  }

  toBuffer(): Buffer {
    const buffer = Buffer.alloc(this.byteLength);
    let offset = 0;
    for (const [index, chunk] of this.#chunks) {
      buffer.writeUInt32LE(index, offset);
      buffer.set(chunk, offset + HEADER_BYTES);
      offset += HEADER_BYTES + CHUNK_BYTES;
    }
    return buffer;
  }
}
