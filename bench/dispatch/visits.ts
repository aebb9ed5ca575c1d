/** An invented morning: every worker has a grid of eight buildings and more doors due than a day holds. */
import type { VisitTables } from '../../src/features/visits/plan-visits'
import type { SeededRandom } from '../../src/scheduling/random'
import type { Data } from '../../src/tables/plan'
import { row } from '../row'

const BUILDINGS_A_GRID = 8

export function morning(random: SeededRandom, workers: number, doors: number): Data<VisitTables> {
  const numbers = Array.from({ length: workers }, (_, index) => index + 1)
  const buildingsOf = (grid: number) => Array.from({ length: BUILDINGS_A_GRID }, (_, index) => String(BUILDINGS_A_GRID * grid + index))
  return {
    Staff: numbers.map((number) => row('Staff', { id: `STF-${number}`, name: `网格员${number}`, role: 'gridWorker' })),
    Grids: numbers.map((number) =>
      row('Grids', { id: `GRD-${number}`, number, buildings: buildingsOf(number), workerId: `STF-${number}` }),
    ),
    Buildings: numbers
      .flatMap(buildingsOf)
      .map((building) => row('Buildings', { id: `BLD-${building}`, building, x: random.below(600), y: random.below(400) })),
    Households: numbers.flatMap((grid) =>
      Array.from({ length: doors }, (_, index) =>
        row('Households', {
          id: `HSH-${grid}-${index}`,
          address: `${buildingsOf(grid)[random.below(BUILDINGS_A_GRID)]}-${1 + random.below(3)}-${100 * (1 + random.below(6)) + index}`,
          grid,
        }),
      ),
    ),
    Residents: [],
    Services: [],
    Requests: [],
    Visits: [],
    Calendar: [],
  }
}
