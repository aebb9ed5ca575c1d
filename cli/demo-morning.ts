const HOUR_MILLISECONDS = 3_600_000
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS
const CHINA_AHEAD = 8 * HOUR_MILLISECONDS

/** Nine o'clock (China) of the day before: everything that the demo shows lies in the past. Epoch milliseconds. */
export function demoMorning(now: number): number {
  const midnight = Math.floor((now + CHINA_AHEAD) / DAY_MILLISECONDS) * DAY_MILLISECONDS - CHINA_AHEAD
  return midnight - DAY_MILLISECONDS + 9 * HOUR_MILLISECONDS
}
