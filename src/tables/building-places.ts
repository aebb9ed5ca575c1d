/** Where addresses are, as far as the Buildings table says it. */
import { buildingOf } from '../domain/address'
import type { Row } from './tables'

/** Metres from any corner: east, north. */
export interface Place {
  x: number
  y: number
}

/** `3`, `03` and `3号楼` are one building; a building with another kind of name keeps it. */
export function buildingName(written: string): string {
  const name = written.normalize('NFKC').trim()
  return buildingOf(name) ?? name.replace(/^0+(?=\d)/, '')
}

/** Finds a building by the name that {@link buildingName} gives it; of two rows for one building the last counts. */
export function placesOf(buildings: readonly Row<'Buildings'>[]): ReadonlyMap<string, Place> {
  return new Map(buildings.map(({ building, x, y }) => [buildingName(building), { x, y }]))
}
