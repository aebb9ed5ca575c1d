import { UsageFault } from './usage-fault'

const MOST_SECONDS = 86_400
const MOST_SEED = 2_147_483_647

/** 60 seconds and seed 1 unless told otherwise; fractions of a second are seconds too. */
export function solveOptions(values: { seconds?: string; seed?: string; out?: string }) {
  const seconds = Number(values.seconds ?? 60)
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
    throw new UsageFault(
      `--seconds 要一个大于 0、不超过 ${MOST_SECONDS} 的数。没有排课。`,
      `--seconds takes a number above 0, at most ${MOST_SECONDS}. Nothing was solved.`,
    )
  }
  const seed = Number(values.seed ?? 1)
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED)) {
    throw new UsageFault(
      `--seed 要一个 0 到 ${MOST_SEED} 的整数。没有排课。`,
      `--seed takes a whole number from 0 to ${MOST_SEED}. Nothing was solved.`,
    )
  }
  return { seconds, seed, out: values.out ?? null }
}
