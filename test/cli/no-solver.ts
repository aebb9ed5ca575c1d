import type { Solver } from '../../cli/solve'

/** For commands that solve nothing. */
export const noSolver: Solver = {
  startedAt: 0,
  watched: false,
  solve: () => Promise.reject(new Error('Nothing was to be solved')),
}
