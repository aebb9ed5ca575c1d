/** Four 32-bit words, JSON; the whole state of the generator. */
export type RandomState = [number, number, number, number]

/** Marsaglia's xorshift128, the same sequence on every host. */
export interface SeededRandom {
  /** A whole number, 0 ≤ n < 2³². */
  word(): number
  /** A whole number, 0 ≤ n < `count`. */
  below(count: number): number
  state(): RandomState
}

/** Near seeds give unlike sequences. */
export function seedState(seed: number): RandomState {
  const random = seededRandom([123456789 ^ seed, 362436069, 521288629, (88675123 ^ Math.imul(seed, 0x9e3779b1)) | 1])
  for (let index = 0; index < 20; index++) random.word()
  return random.state()
}

/** Goes on where the state stands. */
export function seededRandom(from: RandomState): SeededRandom {
  let [x, y, z, w] = from
  const word = () => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    return w >>> 0
  }
  return { word, below: (count) => Math.floor((word() / 4294967296) * count), state: () => [x, y, z, w] }
}

/** No chance at all: who replaces the choice so far by chance among so many keeps the first of equals. */
export const firstOfEquals: Pick<SeededRandom, 'below'> = { below: (count) => count - 1 }
