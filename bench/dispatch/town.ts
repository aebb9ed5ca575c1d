/** Invented staff, grids, services and open requests. */
import type { DispatchTables } from '../../src/features/dispatch/dispatch'
import type { SeededRandom } from '../../src/scheduling/random'
import type { Data } from '../../src/tables/plan'
import { row } from '../row'

const CERTIFICATES = ['低保', '残疾人', '医保', '养老']

const DAYS = 5
const BUILDINGS_A_ROW = 14
const METRES = 150

/**
 * One grid a worker, half the services with certificates; some workers on leave for some of the days, some requests of households that
 * somebody knows, many of the same household, and room in five days for 15 % more than there is.
 */
export function town(random: SeededRandom, tasks: number, workers: number): Data<DispatchTables> {
  const Staff = Array.from({ length: workers }, (_, index) =>
    row('Staff', {
      id: `STF-${index}`,
      name: `网格员${index}`,
      role: 'gridWorker',
      email: `worker${index}@example.org`,
      dailyLimit: Math.ceil((1.15 * tasks) / workers / DAYS) + random.below(3) - 1,
      certificates: CERTIFICATES.filter(() => random.below(3) > 0),
      ...(random.below(8) === 0 ? { leaveFrom: '2026-03-01', leaveUntil: `2026-03-0${2 + random.below(6)}` } : {}),
    }),
  )
  const Grids = Staff.map(({ id, name }, index) =>
    row('Grids', {
      id: `GRD-${index}`,
      number: index + 1,
      buildings: [String(index + 1)],
      workerId: id,
      workerName: name,
      backupId: `STF-${(index + 1) % workers}`,
      backupName: `网格员${(index + 1) % workers}`,
    }),
  )
  const Buildings = Grids.map(({ number }) =>
    row('Buildings', {
      id: `BLD-${number}`,
      building: String(number),
      x: METRES * (number % BUILDINGS_A_ROW),
      y: METRES * Math.floor(number / BUILDINGS_A_ROW),
    }),
  )
  // A third of the grids asks for two thirds of the work.
  const homes = Array.from(
    { length: tasks },
    () => 1 + (random.below(3) > 0 ? random.below(Math.ceil(workers / 3)) : random.below(workers)),
  )
  const Services = Array.from({ length: 8 }, (_, index) =>
    row('Services', {
      id: `SVC-${index}`,
      name: `服务${index}`,
      providers: ['gridWorker'],
      certificate: index % 2 === 0 ? null : (CERTIFICATES[(index - 1) / 2] ?? null),
      deadlineHours: 8 * (3 + random.below(6)),
    }),
  )
  const Requests = Array.from({ length: tasks }, (_, index) => {
    const household = random.below(tasks)
    return row('Requests', {
      id: `REQ-${index}`,
      number: `2026-${String(index).padStart(5, '0')}`,
      receivedAt: `2026-02-2${3 + random.below(5)} ${String(8 + random.below(9)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`,
      name: `住户${index}`,
      householdId: `HSH-${household}`,
      serviceName: `服务${random.below(8)}`,
      state: 'open',
      grid: homes[household] ?? null,
    })
  })
  const Visits = Array.from({ length: Math.floor(tasks / 10) }, (_, index) =>
    row('Visits', {
      id: `VIS-${index}`,
      householdId: `HSH-${random.below(tasks)}`,
      workerId: `STF-${random.below(workers)}`,
      visitedOn: '2026-01-15',
      state: 'done',
    }),
  )
  return {
    Staff,
    Volunteers: [],
    Partners: [],
    Grids,
    Buildings,
    Services,
    Requests,
    Visits,
    Calendar: [],
    Training: [],
    Policies: [],
    Entitlements: [],
  }
}
