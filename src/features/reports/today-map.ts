/** The map of the day as data: where the buildings stand, which grid they belong to, and who walks which way today. */
import { buildingOf, gridFinder } from '../../domain/address'
import { groupBy } from '../../domain/group-by'
import { buildingName, type Place, placesOf } from '../../tables/building-places'
import type { Data } from '../../tables/plan'

/** A door on the way of a worker. */
export interface TodayStop {
  workerId: string
  worker: string
  address: string | null
  grid: number | null
  isDone: boolean
}

/** In metres from the north-west corner: x to the east, y to the south, as a screen counts. */
export interface TodayMap {
  width: number
  height: number
  buildings: { name: string; grid: number | null; x: number; y: number }[]
  /** The outline of each grid's buildings, with its middle. */
  areas: { grid: number; outline: Place[]; x: number; y: number }[]
  routes: Route[]
}

interface Route {
  worker: string
  /** In which most of the stops are. */
  grid: number | null
  stops: number
  done: number
  /** Stops at buildings whose place nobody has written down. */
  unplaced: number
  /** The way, from place to place. */
  line: Place[]
  /** Each place once, with the numbers of the stops there. */
  places: { x: number; y: number; numbers: string; isDone: boolean }[]
}

/** Null where no building has a place. @param stops of each worker in the order of the way */
export function mapOf({ Buildings, Grids }: Data<'Buildings' | 'Grids'>, stops: readonly TodayStop[]): TodayMap | null {
  if (Buildings.length === 0) return null
  const west = Math.min(...Buildings.map(({ x }) => x))
  const north = Math.max(...Buildings.map(({ y }) => y))
  const onMap = ({ x, y }: Place): Place => ({ x: x - west, y: north - y })
  const gridOf = gridFinder(Grids)
  const places = new Map([...placesOf(Buildings)].map(([name, place]) => [name, onMap(place)]))
  const buildings = [...places].map(([name, place]) => ({ name, grid: gridOfBuilding(name), ...place }))
  const byGrid = groupBy(buildings, ({ grid }) => (grid === null ? [] : [grid]))
  return {
    width: Math.max(...buildings.map(({ x }) => x)),
    height: Math.max(...buildings.map(({ y }) => y)),
    buildings,
    areas: [...byGrid].map(([grid, own]) => ({
      grid,
      outline: outlineOf(own),
      x: mean(own.map(({ x }) => x)),
      y: mean(own.map(({ y }) => y)),
    })),
    routes: [...groupBy(stops, ({ workerId }) => [workerId]).values()].map((own) => routeOf(own, places)),
  }

  /** Names such as 商业街 are no address. */
  function gridOfBuilding(name: string): number | null {
    const named = Grids.filter((grid) => grid.buildings?.some((one) => buildingName(one) === name))
    return named.length === 1 ? (named[0]?.number ?? null) : gridOf(name)
  }
}

function routeOf(stops: readonly TodayStop[], places: ReadonlyMap<string, Place>): Route {
  const placed = stops.flatMap(({ address, isDone }, index) => {
    const place = places.get(buildingOf(address ?? '') ?? buildingName(address ?? ''))
    return place === undefined ? [] : [{ number: index + 1, place, isDone }]
  })
  const grids = [...groupBy(stops, ({ grid }) => [grid])].sort(([, a], [, b]) => b.length - a.length)
  return {
    worker: stops[0]?.worker ?? '',
    grid: grids[0]?.[0] ?? null,
    stops: stops.length,
    done: stops.filter(({ isDone }) => isDone).length,
    unplaced: stops.length - placed.length,
    line: placed.map(({ place }) => place).filter((place, index, all) => place !== all[index - 1]),
    places: [...groupBy(placed, ({ place }) => [place])].map(([{ x, y }, there]) => ({
      x,
      y,
      numbers: spans(there.map(({ number }) => number)),
      isDone: there.every(({ isDone }) => isDone),
    })),
  }
}

/** `[1, 2, 3, 5]` → `1–3, 5`. */
export function spans(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found[found.length - 1]
    if (last !== undefined && last[1] + 1 === number) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, until]) => (from === until ? `${from}` : `${from}–${until}`)).join(', ')
}

/** The convex hull, by Andrew's monotone chain; of one or two places, these. */
export function outlineOf(places: readonly Place[]): Place[] {
  const sorted = places.map(({ x, y }) => ({ x, y })).sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const half = (some: readonly Place[]): Place[] => {
    const chain: Place[] = []
    for (const place of some) {
      while (chain.length > 1 && !turns(chain[chain.length - 2] as Place, chain[chain.length - 1] as Place, place)) chain.pop()
      chain.push(place)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

function turns(a: Place, b: Place, c: Place): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
