/** Dwellings: building-unit-room or lane-number-room, joined in one cell or split over three. */
import type { Cell } from '../../../tables/column'
import { withDigits } from './numerals'
import { compact, plain, unifyDashes } from './plain-text'

const B = '([A-Za-z]?\\d{1,3}|[A-Za-z]|[东西南北])'
const JOINED = new RegExp(
  `^(?:第)?${B}(?:(?:号楼|栋|幢|座|号|#楼?|楼)-?|[-/.])(?:第)?0*(\\d{1,2})(?:(?:单元|门洞?|梯)-?|[-/.])(?:第)?0*(\\d{2,5})(?:室|号|房|户)?$`,
)
const NO_UNIT = new RegExp(`^(?:第)?${B}(?:号楼|栋|幢|座|#楼?|楼)0*(\\d{3,5})(?:室|号|房)?$`)
const HAMLET = /^(\p{Script=Han}{1,6}(?<!小区)(?:组|院|庄|屯|弄|巷|胡同)|\d{1,3}(?:组|弄|巷))0*(\d{1,4})(?:号|室|户)?$/u
/** `青槐路118弄3号301室`: a lane is what a building is elsewhere, a number what a unit is; without a room it is the whole house. */
const LANE =
  /^(?:\p{Script=Han}{1,8}[路街道])?(?:第)?0*(\d{1,4})弄-?(?:第)?0*(\d{1,4})(?:(?:号楼|号|栋|幢)-?|-|$)(?:0*(\d{2,5})(?:室|号|房|户)?)?$/u
/** `柳荫胡同12号院3号楼1门201`; a house of one storey is `27号院2号`. */
const COURTYARD = /^(?:\p{Script=Han}{1,8}(?:胡同|[巷街路里道条坊]))?(?:第)?0*(\d{1,3})号?(?:大?院)-?(?:第)?(?=[A-Za-z\d东西南北])(.+)$/u
const HOUSE = /^0*(\d{1,4})(?:号|室|户)?$/
const UNIT_ROOM = /^(?:第)?0*(\d{1,2})(?:单元|门洞?|梯|-)0*(\d{3,5})(?:室|号|房)?$/
const AFTER_COURTYARD = /^0*(\d{1,3})-(\d{1,3}-\d{1,2}-\d{2,5})$/
const BUILDING_OF_COURTYARD = /^0*(\d{1,3})(?:号?大?院-?|-)(?:第)?0*(\d{1,3}|[A-Za-z])(?:号楼|栋|幢|座|楼)?$/
const NUMBER = /^(?:第)?([A-Za-z]?\d+)(?:号楼|栋|幢|座|单元|门洞?|梯|室|号|房|弄|#楼?|楼)?$/
const NAMED = /^([A-Za-z]|[东西南北]|[\p{Script=Han}\d]{1,6}(?:组|院|庄|屯|弄|巷|胡同))(?:号楼|栋|幢|座|楼)?$/u

/**
 * `3栋二单元501室` → `3-2-501`, `A座1203` → `A-1203` where there are no units, `118弄3号301室` → `118-3-301`, a whole house `160弄4号` →
 * `160-4`, `12号院3号楼1门201` → `12-3-1-201`; null for anything that is not building and room.
 */
export function readDwelling(cell: Cell): string | null {
  const text = digits(cell)
  const yard = COURTYARD.exec(text) ?? AFTER_COURTYARD.exec(text)
  if (yard !== null) {
    const inside = readDwelling(yard[2] ?? '') ?? HOUSE.exec(yard[2] ?? '')?.[1] ?? null
    return inside === null ? null : `${yard[1]}-${inside}`
  }
  const lane = LANE.exec(text)
  if (lane !== null) return [lane[1], lane[2], lane[3]].flatMap((number) => (number === undefined ? [] : [part(number)])).join('-')
  const match = JOINED.exec(text)
  if (match !== null) return `${part(match[1])}-${part(match[2])}-${part(match[3])}`
  const plainHouse = NO_UNIT.exec(text) ?? HAMLET.exec(text)
  return plainHouse === null ? null : `${part(plainHouse[1])}-${part(plainHouse[2])}`
}

/**
 * From cells of their own; null when building or room is empty or no number, or the unit is filled with something else. A room cell may
 * hold the unit as well (`2单元501`, `2-501`) or the whole address. A whole house of a lane needs no room.
 */
export function joinDwelling(building: Cell, unit: Cell, room: Cell): string | null {
  const whole = readDwelling(room)
  if (whole !== null) return whole
  const house = houseIn(building)
  if (house === null) return null
  const inner = UNIT_ROOM.exec(digits(room))
  if (inner !== null) return `${house}-${part(inner[1])}-${part(inner[2])}`
  const [entrance, flat] = [numberIn(unit), numberIn(within(house, room))]
  if (entrance !== null && compact(room) === '' && isLane(building)) return `${house}-${entrance}`
  if (flat === null || (entrance === null && compact(unit) !== '')) return null
  return entrance === null ? `${house}-${flat}` : `${house}-${entrance}-${flat}`
}

function isLane(building: Cell): boolean {
  return /\d弄$/.test(digits(building))
}

/** The room without the name of the place before it, short or whole: `柳塘7号` in 柳塘组. */
function within(house: string, room: Cell): string {
  const text = digits(room)
  const name = [house, house.slice(0, -1)].find((word) => /^\p{Script=Han}{2}/u.test(word) && text.startsWith(word))
  return name === undefined ? text : text.slice(name.length)
}

function houseIn(building: Cell): string | null {
  const yard = BUILDING_OF_COURTYARD.exec(digits(building))
  return yard === null ? numberIn(building) : `${yard[1]}-${part(yard[2])}`
}

/** The building of a dwelling that {@link readDwelling} or {@link joinDwelling} gave: `3` of `3-2-501`, `12-3` of `12-3-1-201`. */
export function buildingOfDwelling(dwelling: string): string {
  const parts = dwelling.split('-')
  return parts.slice(0, parts.length > 3 ? 2 : 1).join('-')
}

function numberIn(cell: Cell): string | null {
  const text = digits(cell)
  const match = NUMBER.exec(text)
  return match === null ? (NAMED.exec(text)?.[1]?.toUpperCase() ?? null) : part(match[1])
}

function digits(cell: Cell): string {
  return withDigits(unifyDashes(compact(cell)))
}

/** `1、2、3栋`, `4-6栋`, `7栋,8栋`, `10~12` → the buildings one by one. */
export function readBuildings(cell: Cell): string[] {
  const yard = /^(?:\p{Script=Han}{1,8}(?:胡同|[巷街路里道条坊]))?0*(\d{1,3})号?大?院(?:平房)?(.*)$/u.exec(digits(cell))
  if (yard !== null && !/院/.test(yard[2] ?? '')) {
    return yard[2] === '' ? [yard[1] ?? ''] : readBuildings(yard[2] ?? '').map((building) => `${yard[1]}-${building}`)
  }
  const buildings: string[] = []
  for (const piece of withDigits(unifyDashes(plain(cell)))
    .replace(/\([^()]*\)/g, '')
    .replace(/ ?- ?/g, '-')
    .split(/[、,;及和\s]/)) {
    const match = /^([A-Za-z]?\d{1,4})(?:号楼|栋|幢|座|弄|#楼?)?(?:[-至到]([A-Za-z]?\d{1,4}))?(?:号楼|栋|幢|座|弄|#楼?)?$/.exec(piece)
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
