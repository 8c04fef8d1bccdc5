import { crc32, deflateRawSync } from 'node:zlib';

/** Midnight of 1 January 1980, the first day that a zip knows: the same files make the same archive. */
const DATE = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/**
 * A zip archive of a few small files, by PKWARE's APPNOTE 6.3 (sections 4.3.7, 4.3.12, 4.3.16).
 * Names hold no folders and no characters beyond ASCII.
 */
export function zip(files: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const common = headerOf(name, content, packed.length);
    const body = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), packed]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    const head = numbers([0x02014b50, 4], [VERSION, 2]);
    entries.push(Buffer.concat([head, common, place, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [files.size, files.size].map((count): [number, number] => [count, 2]);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], ...counts, [directory.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...bodies, directory, end]);
}

/** What the header before a file and the one in the directory have in common. */
function headerOf(name: string, content: Buffer, packed: number): Buffer {
  return numbers(
    ...([
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [DATE, 2],
    ] as const),
    ...([
      [crc32(content), 4],
      [packed, 4],
      [content.length, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  );
}

/** Numbers one after the other, little-endian, each in so many bytes. */
function numbers(...fields: (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
