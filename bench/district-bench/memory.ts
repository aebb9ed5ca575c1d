import { districtOf } from '../district/district'
import { type Part, rounded } from './part'
import { solve } from './solving'

const GOAL_MEGABYTES = 250
const BYTES = 1e6

/** The most that a process holds which does nothing but make the district's timetable; Node itself and the generator included. */
export const memory: Part = ({ seed, seconds }) => {
  const { model } = districtOf({ seed, scale: 1 })
  let heap = 0
  const look = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    heap = Math.max(heap, heapUsed + arrayBuffers)
  }
  solve(model, seed, seconds, look)
  look()
  const rssMegabytes = rounded((process.resourceUsage().maxRSS * 1024) / BYTES, 0)
  return {
    figures: { rssMegabytes, heapMegabytes: rounded(heap / BYTES, 0) },
    missed: rssMegabytes <= GOAL_MEGABYTES ? [] : [`memory: ${rssMegabytes} MB, goal ${GOAL_MEGABYTES} MB`],
  }
}
