/**
 * Judges a post-enrolment timetable from the text of the instance and that of the solution alone. Written from the competition's
 * definitions (bench/instances/README.md) and sharing no code with the engine, its adapter or their reader, so that it can contradict them.
 */

export interface TimVerdict {
  /** Among the placed events. */
  hard: { studentClashes: number; unsuitableRooms: number; roomOccupancy: number; unavailableSlots: number; precedence: number }
  unplaced: number
  /** Students of the events that were not placed. */
  distanceToFeasibility: number
  cost: { lastSlot: number; longRun: number; singleDay: number }
  /** Nothing hard is violated and everything is placed. */
  feasible: boolean
  total: number
}

const SLOTS = 45
const SLOTS_PER_DAY = 9

interface Placed {
  slot: number
  room: number
}

/** Throws an Error for a solution that does not fit the instance: number of lines, slots, rooms. */
export function checkTim(instance: string, solution: string): TimVerdict {
  const { events, rooms, students, capacity, attends, roomHas, eventNeeds, available, before } = read(instance)
  const places = readSolution(solution, events, rooms)
  const hard = { studentClashes: 0, unsuitableRooms: 0, roomOccupancy: 0, unavailableSlots: 0, precedence: 0 }
  const cost = { lastSlot: 0, longRun: 0, singleDay: 0 }
  const size = (event: number) => attends.reduce((sum, row) => sum + (row[event] ?? 0), 0)
  let unplaced = 0
  let distanceToFeasibility = 0

  places.forEach((place, event) => {
    if (place === null) {
      unplaced++
      distanceToFeasibility += size(event)
      return
    }
    const { slot, room } = place
    const lacks = eventNeeds[event]?.some((needed, feature) => needed === 1 && roomHas[room]?.[feature] !== 1)
    if (lacks || size(event) > (capacity[room] ?? 0)) hard.unsuitableRooms++
    if (available && available[event]?.[slot] !== 1) hard.unavailableSlots++
    for (let other = event + 1; other < events; other++) {
      if (places[other]?.slot === slot && places[other]?.room === room) hard.roomOccupancy++
    }
    for (let other = 0; other < events; other++) {
      const later = places[other]
      if (later && (before?.[event]?.[other] === 1 || before?.[other]?.[event] === -1) && slot >= later.slot) hard.precedence++
    }
  })

  for (let student = 0; student < students; student++) {
    const at = new Array<number>(SLOTS).fill(0)
    places.forEach((place, event) => {
      if (place && attends[student]?.[event] === 1) at[place.slot] = (at[place.slot] ?? 0) + 1
    })
    for (const together of at) hard.studentClashes += Math.max(0, together - 1)
    for (let start = 0; start < SLOTS; start += SLOTS_PER_DAY) {
      const day = at.slice(start, start + SLOTS_PER_DAY)
      let run = 0
      for (const count of day) {
        run = count > 0 ? run + 1 : 0
        if (run >= 3) cost.longRun++
      }
      if (day.filter((count) => count > 0).length === 1) cost.singleDay++
      if ((day[SLOTS_PER_DAY - 1] ?? 0) > 0) cost.lastSlot++
    }
  }

  return {
    hard,
    unplaced,
    distanceToFeasibility,
    cost,
    feasible: unplaced === 0 && Object.values(hard).every((count) => count === 0),
    total: cost.lastSlot + cost.longRun + cost.singleDay,
  }
}

function readSolution(solution: string, events: number, rooms: number): (Placed | null)[] {
  const lines = solution.trim().split('\n')
  if (lines.length !== events) throw new Error(`Wanted ${events} lines, found ${lines.length}`)
  return lines.map((line) => {
    const [slot = Number.NaN, room = Number.NaN, ...more] = line.trim().split(/\s+/).map(Number)
    if (slot === -1 && room === -1) return null
    const isSlot = Number.isInteger(slot) && slot >= 0 && slot < SLOTS
    const isRoom = Number.isInteger(room) && room >= 0 && room < rooms
    if (!isSlot || !isRoom || more.length > 0) throw new Error(`No slot and room: ${line}`)
    return { slot, room }
  })
}

/** `available` and `before` are null in files of the first competition, which end earlier. */
function read(text: string) {
  const numbers = text.trim().split(/\s+/).map(Number)
  let at = 0
  const next = () => numbers[at++] ?? Number.NaN
  const row = (length: number) => Array.from({ length }, next)
  const rows = (count: number, length: number) => Array.from({ length: count }, () => row(length))
  const events = next()
  const rooms = next()
  const features = next()
  const students = next()
  const capacity = row(rooms)
  const attends = rows(students, events)
  const roomHas = rows(rooms, features)
  const eventNeeds = rows(events, features)
  const goesOn = at < numbers.length
  const available = goesOn ? rows(events, SLOTS) : null
  const before = goesOn ? rows(events, events) : null
  return { events, rooms, students, capacity, attends, roomHas, eventNeeds, available, before }
}
