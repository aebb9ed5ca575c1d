/**
 * Where the demo's clock stands, epoch milliseconds: Monday 2026-03-02, nine o'clock in China, the first workday after the ledger
 * was last brought up to date, so that its clubs' terms, payments and visits are those of the day.
 */
export const DEMO_MORNING = Date.UTC(2026, 2, 2, 1)
