/** The most files of a request. */
export const mostFiles = 5;

/** The most bytes of a file: 20 MB. */
export const mostBytes = 20 * 1024 * 1024;

const beginnings: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
];

export type FileProblem = 'fileTooLarge' | 'fileKind';

/** What shows here to be wrong with a file; the server looks at all of it. */
export async function problemOf(file: File): Promise<FileProblem | null> {
  if (file.size > mostBytes) {
    return 'fileTooLarge';
  }
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const isKnown = beginnings.some((beginning) => beginning.every((byte, place) => head[place] === byte));
  return isKnown ? null : 'fileKind';
}
