/** How far a worker has to a grid. */
import { groupBy } from '../../domain/group-by'
import { buildingName, type Place, placesOf } from '../../tables/building-places'
import type { Row } from '../../tables/tables'
import { minutesOnFoot } from '../../tables/ways'

/**
 * Minutes on foot from the middle of a grid to that of the nearest grid of the worker (by index); null where either is not known, as
 * for workers without a grid, and where Buildings does not say where the grid's buildings stand.
 * @param ownOf the worker that a grid names
 */
export function gridWays(
  grids: readonly Row<'Grids'>[],
  buildings: readonly Row<'Buildings'>[],
  ownOf: (grid: Row<'Grids'>) => number | null,
): (grid: number, worker: number) => number | null {
  const places = placesOf(buildings)
  const middles = new Map(
    grids.flatMap((grid) => {
      const middle = middleOf((grid.buildings ?? []).flatMap((name) => places.get(buildingName(name)) ?? []))
      return middle === null ? [] : [[grid.number, middle] as const]
    }),
  )
  const homes = groupBy(grids, (grid) => [ownOf(grid)])
  return (grid, worker) => {
    const from = middles.get(grid)
    const ways = (homes.get(worker) ?? []).flatMap(({ number }) => {
      const to = middles.get(number)
      return from === undefined || to === undefined ? [] : [minutesOnFoot(from, to)]
    })
    return ways.length === 0 ? null : Math.min(...ways)
  }
}

function middleOf(places: readonly Place[]): Place | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return places.length === 0 ? null : { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) }
}
