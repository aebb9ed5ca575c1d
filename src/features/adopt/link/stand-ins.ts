/** Tables of who stands in for which grid worker, beside the list of the workers themselves. */
import { foldName } from '../../../domain/person-name'
import type { GridDraft, GridWorkerDraft } from '../read/people'

export interface StandIns {
  /** Without the rows that add to one before them. */
  workers: GridWorkerDraft[]
  /** Such a row, and the row of the worker and grid it adds to. */
  standInOf: Map<GridWorkerDraft, GridWorkerDraft>
}

/**
 * A row that names a worker and a grid which another list has already, and who stands in, adds that to the row there. Rows with buildings
 * of their own, and those that name somebody else than the first list does, stay rows of their own.
 * @param lists the rows of each list, in the order of the ledger
 */
export function joinStandIns(lists: readonly (readonly GridWorkerDraft[])[]): StandIns {
  const standInOf = new Map<GridWorkerDraft, GridWorkerDraft>()
  const isStandIn = ({ grid, backup, told, isOfStandIns }: GridWorkerDraft) =>
    backup !== null && (grid?.record.buildings ?? []).length === 0 && (isOfStandIns || (told.phones.length === 0 && told.email === null))
  lists.forEach((rows, place) => {
    const others = lists.filter((_, index) => index !== place).flat()
    for (const row of rows) {
      if (!isStandIn(row)) continue
      const own = others.filter((other) => !standInOf.has(other) && isSame(other, row) && canTake(other, row))
      const [worker, another] = own
      if (worker === undefined || another !== undefined) continue
      standInOf.set(row, worker)
      add(worker, row)
    }
  })
  return { workers: lists.flat().filter((row) => !standInOf.has(row)), standInOf }
}

/**
 * The grids of the rows. Where a list of telephones names a worker's grid that another list gives with its buildings, that says nothing
 * of the grid but, perhaps, who stands in.
 */
export function distinctGrids(workers: readonly GridWorkerDraft[]): GridDraft[] {
  const whole = workers.filter(({ grid }) => (grid?.record.buildings ?? []).length > 0)
  return workers.flatMap((row) => {
    const known = whole.includes(row) ? undefined : whole.find((other) => isSame(other, row))
    if (row.grid === null || known?.grid == null) return row.grid ?? []
    known.grid.record.backupName ??= row.grid.record.backupName
    return []
  })
}

function isSame(a: GridWorkerDraft, b: GridWorkerDraft): boolean {
  const isOfGrid = a.grid !== null && a.grid.record.number === b.grid?.record.number
  return isOfGrid && foldName(a.worker.record.name) === foldName(b.worker.record.name)
}

/** Nobody stands in yet, or the same person does. */
function canTake({ backup }: GridWorkerDraft, row: GridWorkerDraft): boolean {
  return backup === null || foldName(backup.record.name) === foldName(row.backup?.record.name ?? '')
}

/** Telephones of nobody in particular are of whoever stands in, unless they are the worker's. */
function add(worker: GridWorkerDraft, row: GridWorkerDraft): void {
  const { backup, told } = row
  if (backup === null) return
  const others = told.phones.filter((phone) => !worker.told.phones.includes(phone))
  const phones = told.backupPhones.length > 0 ? told.backupPhones : others
  const known = worker.backup?.record.phones ?? []
  worker.backup ??= backup
  worker.backup.record.phones = [...new Set([...known, ...phones])]
  worker.told.backupPhones = [...new Set([...worker.told.backupPhones, ...phones])]
  if (worker.grid === null) return
  worker.grid.record.backupName = worker.backup.record.name
  worker.grid.record.note ??= row.worker.record.note
}
