/** Which grids there are, and whose a building is. */
import { groupBy } from '../../../domain/group-by'
import type { Data } from '../../../tables/plan'
import { readBuildings } from '../normalise/address'
import { readGrid } from '../normalise/grid'
import { type FoundTab, isRole } from './tables'

/** The grids that the ledger lists, and those of our tables; null when neither has any. */
export function gridsOf(tabs: readonly FoundTab[], data: Data<'Grids'>): ReadonlySet<number> | null {
  const listed = tabs
    .flatMap((tab) => tab.tables)
    .filter(isRole('gridWorkers'))
    .flatMap(({ rows }) => rows.map((row) => readGrid(row.get('grid'), null).value))
  const grids = new Set([...listed.filter((grid) => grid !== null), ...data.Grids.map(({ number }) => number)])
  return grids.size === 0 ? null : grids
}

/** Which grid has a building, where exactly one has it. */
export function gridOfBuilding(tabs: readonly FoundTab[], data: Data<'Grids'>): Map<string, number> {
  const listed = tabs
    .flatMap((tab) => tab.tables)
    .filter(isRole('gridWorkers'))
    .flatMap(({ rows }) =>
      rows.map((row) => ({ number: readGrid(row.get('grid'), null).value, buildings: readBuildings(row.get('buildings')) })),
    )
  const grids: { number: number | null; buildings: string[] | null }[] = listed.some(({ number }) => number !== null) ? listed : data.Grids
  const byBuilding = groupBy(grids, ({ buildings }) => buildings ?? [])
  return new Map(
    [...byBuilding].flatMap(([building, [only, other]]): [string, number][] =>
      only === undefined || only.number === null || other !== undefined ? [] : [[building, only.number]],
    ),
  )
}
