/** Milliseconds: a timer of Node that is set for longer fires at once. https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
export const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1
