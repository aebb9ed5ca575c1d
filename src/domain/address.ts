/** Where somebody lives, as the ledgers write it: `building-unit-room` without leading zeros, such as `3-2-501`; the third building of courtyard 12 is `12-3`. */

const NUMBER = '([0-9]+|[一二三四五六七八九十]+)'
const SPELT = new RegExp(`${NUMBER}\\s*(?:号楼|栋|幢|楼|座)\\s*(?:${NUMBER}\\s*单元\\s*)?(?:${NUMBER}\\s*(?:室|号|房)?)?`)
const DASHED = /(?<![0-9])([0-9]{1,3})\s*[-–—－]\s*(?:([0-9]{1,2})\s*[-–—－]\s*)?([0-9]{2,4})(?![0-9])/
const WITH_COURTYARD = /(?<![0-9-])([0-9]{1,3})\s*[-–—－]\s*([0-9]{1,3})\s*[-–—－]\s*([0-9]{1,2})\s*[-–—－]\s*([0-9]{2,4})(?![0-9])/
const COURTYARD = new RegExp(`${NUMBER}\\s*号?院\\s*[-–—－]?(?=\\s*[0-9一二三四五六七八九十])`)
const CHINESE_DIGITS = '零一二三四五六七八九'

/**
 * `3栋2单元501室`, `3号楼2-501`, `3-02-501`, `三栋二单元501` → `3-2-501`; without unit `3-501`, building alone `3`; `12号院3号楼1门201` →
 * `12-3-1-201`.
 * Null when no building can be read.
 */
export function canonicalAddress(text: string): string | null {
  const folded = text.normalize('NFKC')
  const yard = COURTYARD.exec(folded)
  if (yard !== null) {
    const inside = canonicalAddress(folded.slice(yard.index + yard[0].length))
    return inside === null ? null : `${digitsOf(yard[1] ?? '')}-${inside}`
  }
  const spelt = SPELT.exec(folded.replace(new RegExp(`(栋|幢|楼|座)\\s*${NUMBER}\\s*[-–—]\\s*(?=[0-9])`), '$1$2单元'))
  const match = spelt ?? WITH_COURTYARD.exec(folded) ?? DASHED.exec(folded)
  if (match === null) return null
  const parts = match.slice(1).filter((part) => part !== undefined)
  return parts.map(digitsOf).join('-')
}

/** Building, unit and room of an address that {@link canonicalAddress} understands, as far as they are written; else none. */
export function addressParts(address: string): string[] {
  const parts = canonicalAddress(address)?.split('-') ?? []
  return parts.length > 3 ? [parts.slice(0, -2).join('-'), ...parts.slice(-2)] : parts
}

/** The building of such an address, without leading zeros; null otherwise. */
export function buildingOf(address: string): string | null {
  return addressParts(address)[0] ?? null
}

/** Finds the grid of an address by the buildings each grid looks after; null where none does. A building of two grids belongs to none. */
export function gridFinder(grids: readonly { number: number; buildings: string[] | null }[]): (address: string | null) => number | null {
  const byBuilding = new Map<string, number | null>()
  for (const { number, buildings } of grids) {
    for (const name of buildings ?? []) {
      const building = buildingOf(name) ?? canonicalBuilding(name)
      const other = byBuilding.get(building)
      byBuilding.set(building, other === undefined || other === number ? number : null)
    }
  }
  return (address) => {
    const building = address === null ? null : buildingOf(address)
    return building === null ? null : (byBuilding.get(building) ?? null)
  }
}

function canonicalBuilding(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d)/, '')
}

function digitsOf(part: string): string {
  if (/^\d+$/.test(part)) return part.replace(/^0+(?=\d)/, '')
  const [tens = '', ones = ''] = part.includes('十') ? part.split('十') : ['零', part]
  return String((tens === '' ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + Math.max(0, CHINESE_DIGITS.indexOf(ones)))
}
