/** Reads arrays that lie one behind the other in a file, as they lie. */

/** A kind of array of numbers. */
interface ArrayKind<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
}

/** Gives one array after another, from a place of the file on; nothing is copied. */
export function viewsFrom({ buffer, byteOffset }: Uint8Array, start: number) {
  let offset = byteOffset + start;
  return <T>(kind: ArrayKind<T>, length: number): T => {
    const view = new kind(buffer, offset, length);
    offset += length * kind.BYTES_PER_ELEMENT;
    return view;
  };
}
