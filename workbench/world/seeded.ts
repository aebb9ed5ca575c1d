/** A number from 0 up to 1 that depends on nothing but what is given: the mixing steps of SplitMix32, one for each part. */
export function chanceOf(...parts: readonly number[]): number {
  let state = 0
  for (const part of parts) {
    state = (state + Math.imul(part + 1, 0x9e3779b9)) | 0
    state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    state = Math.imul(state ^ (state >>> 15), 0x735a2d97)
    state ^= state >>> 15
  }
  return (state >>> 0) / 2 ** 32
}
