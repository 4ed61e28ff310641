import { describe, expect, it } from 'vitest';
import { mostBytes, problemOf } from './documents';

function file(bytes: readonly number[], name = 'a.pdf'): File {
  return new File([new Uint8Array(bytes)], name);
}

describe('files that are chosen', () => {
  it('are known by their content, not by their names', async () => {
    expect(await problemOf(file([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))).toBeNull();
    expect(await problemOf(file([0xff, 0xd8, 0xff, 0xe0], 'a.txt'))).toBeNull();
    expect(await problemOf(file([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    expect(await problemOf(file([0x3c, 0x68, 0x74, 0x6d, 0x6c]))).toBe('fileKind');
    expect(await problemOf(file([]))).toBe('fileKind');
  });

  it('are not too large', async () => {
    const large = new File([new Uint8Array(mostBytes + 1)], 'a.pdf');
    expect(await problemOf(large)).toBe('fileTooLarge');
  });
});
