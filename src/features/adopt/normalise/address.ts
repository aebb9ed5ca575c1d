/** Dwellings: building-unit-room, joined in one cell or split over three. */
import type { Cell } from '../../../tables/column'
import { withDigits } from './numerals'
import { compact, unifyDashes } from './plain-text'

const JOINED = /^(?:第)?([A-Za-z]?\d{1,3})(?:号楼|栋|幢|座|号|#|-)(?:第)?0*(\d{1,2})(?:单元|门|梯|-)0*(\d{2,5})(?:室|号|房)?$/
const NUMBER = /^(?:第)?([A-Za-z]?\d+)(?:号楼|栋|幢|座|单元|门|梯|室|号|房|#|楼)?$/

/** `3栋二单元501室` → `3-2-501`; null for anything that is not building, unit and room. */
export function readDwelling(cell: Cell): string | null {
  const match = JOINED.exec(withDigits(unifyDashes(compact(cell))))
  return match === null ? null : `${part(match[1])}-${part(match[2])}-${part(match[3])}`
}

/** From three cells; null when one of them is empty or no number. A room cell may hold the whole address. */
export function joinDwelling(building: Cell, unit: Cell, room: Cell): string | null {
  const parts = [building, unit, room].map((cell) => {
    const match = NUMBER.exec(withDigits(unifyDashes(compact(cell))))
    return match === null ? null : part(match[1])
  })
  return parts.every((text) => text !== null) ? parts.join('-') : readDwelling(room)
}

/** `1、2、3栋`, `4-6栋`, `7栋,8栋`, `10~12` → the buildings one by one. */
export function readBuildings(cell: Cell): string[] {
  const buildings: string[] = []
  for (const piece of withDigits(unifyDashes(compact(cell))).split(/[、,;及和]/)) {
    const match = /^([A-Za-z]?\d{1,3})(?:号楼|栋|幢|座)?(?:[-至到]([A-Za-z]?\d{1,3}))?(?:号楼|栋|幢|座)?$/.exec(piece)
    if (match === null) {
      if (piece !== '') buildings.push(piece)
      continue
    }
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])]
    if (Number.isNaN(first) || Number.isNaN(last) || last < first) buildings.push(piece)
    else for (let building = first; building <= last; building++) buildings.push(String(building))
  }
  return [...new Set(buildings)]
}

function part(text: string | undefined): string {
  return (text ?? '').toUpperCase().replace(/^([A-Z]?)0+(?=\d)/, '$1')
}
