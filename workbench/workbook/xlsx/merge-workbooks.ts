/** Puts the sheets of one workbook behind those of another. */

import type { EngineModel } from '../engine-types'
import { quietly } from '../quietly'
import { FORBIDDEN_IN_TITLES } from '../sheet-titles'
import type { SheetData, WorkbookData } from './sheet-data'
import { NumberedValues } from './sheet-data'

type Zones = Record<string, number>

/** Whether a sheet's title or a name of `added` is taken in `into`, or a title is none that the engine allows. */
export function hasClash(into: WorkbookData, added: WorkbookData): boolean {
  const taken = new Set([...into.sheets.map(({ name }) => name), ...Object.keys(into.namedRanges)].map((name) => name.toLowerCase()))
  const titles = added.sheets.map(({ name }) => name)
  return [...titles, ...Object.keys(added.namedRanges)].some((name) => taken.has(name.toLowerCase())) || !titles.every(isTitle)
}

/** `added` under titles and names that are free in `into`, with every formula and rule following. */
export function renamed(into: WorkbookData, added: EngineModel, warnings: string[]): WorkbookData {
  renameSheets(into, added)
  renameRanges(into, added, warnings)
  return quietly(() => added._exportData(false)) as WorkbookData
}

/** `into` with all of `from`'s sheets, names, notes, styled texts, protections and filters; ids, titles and names must differ already. */
export function withSheetsAdded(into: WorkbookData, from: WorkbookData): WorkbookData {
  const [styles, formats, borders] = [new NumberedValues(into.styles), new NumberedValues(into.formats), new NumberedValues(into.borders)]
  const renumbered = from.sheets.map((sheet): SheetData => {
    return {
      ...sheet,
      styles: renumber(sheet.styles, from.styles, styles),
      formats: renumber(sheet.formats, from.formats, formats),
      borders: renumber(sheet.borders, from.borders, borders),
    }
  })
  return {
    ...into,
    sheets: [...into.sheets, ...renumbered],
    styles: styles.values,
    formats: formats.values,
    borders: borders.values,
    namedRanges: { ...into.namedRanges, ...from.namedRanges },
    workbench: {
      ...into.workbench,
      notes: { ...into.workbench.notes, ...from.workbench.notes },
      protections: numberedAfter(into.workbench.protections, from.workbench.protections),
      lastSheetNumber: Math.max(into.workbench.lastSheetNumber, from.workbench.lastSheetNumber),
    },
    workbenchRichTexts: { ...into.workbenchRichTexts, ...from.workbenchRichTexts },
    workbenchSheetSettings: { ...into.workbenchSheetSettings, ...from.workbenchSheetSettings },
    workbenchObjects: numberedAfter(into.workbenchObjects, from.workbenchObjects),
    revisionId: crypto.randomUUID(),
  }
}

/** The engine renames, so that every formula, rule and name follows. */
function renameSheets(into: WorkbookData, { getters, dispatch }: EngineModel): void {
  const taken = new Set(into.sheets.map(({ name }) => name.toLowerCase()))
  const own = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase()))
  for (const sheetId of [...getters.getSheetIds()]) {
    const oldName = getters.getSheetName(sheetId)
    const plain = allowed(oldName)
    let newName = plain
    for (let number = 2; taken.has(newName.toLowerCase()) || (newName !== oldName && own.has(newName.toLowerCase())); number++)
      newName = `${plain} (${number})`
    if (newName !== oldName) quietly(() => dispatch('RENAME_SHEET', { sheetId, oldName, newName }))
    taken.add(newName.toLowerCase())
  }
}

function renameRanges(into: WorkbookData, { getters, dispatch }: EngineModel, warnings: string[]): void {
  const taken = new Set(
    [...Object.keys(into.namedRanges), ...getters.getNamedRanges().map(({ name }) => name)].map((name) => name.toLowerCase()),
  )
  const clashing = Object.keys(into.namedRanges).flatMap((name) => getters.getNamedRange(name) ?? [])
  for (const { name, range } of clashing) {
    let number = 2
    while (taken.has(`${name}_${number}`.toLowerCase())) number += 1
    const newRangeName = `${name}_${number}`
    taken.add(newRangeName.toLowerCase())
    quietly(() => dispatch('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName, ranges: [getters.getRangeData(range)] }))
    warnings.push(`名称“${name}”已存在，改为“${newRangeName}” / the name ${name} was taken and became ${newRangeName}`)
  }
}

/** Whether a sheet can have this title as it is. */
export function isTitle(title: string): boolean {
  return title === allowed(title)
}

function allowed(title: string): string {
  return title.replace(FORBIDDEN_IN_TITLES, '_').trim() || 'Sheet'
}

function renumber<T>(zones: Zones, values: Record<number, T>, numbering: NumberedValues<T>): Zones {
  const numbers = new Map(Object.entries(values).map(([number, value]) => [Number(number), numbering.numberOf(value)]))
  const renumbered: Zones = {}
  for (const zone of Object.keys(zones)) {
    const number = numbers.get(zones[zone] ?? 0)
    if (number !== undefined) renumbered[zone] = number
  }
  return renumbered
}

/** `added` under numbers of their own. */
function numberedAfter<T extends { id: number }>(present: Record<string, T> = {}, added: Record<string, T> = {}): Record<string, T> {
  const highest = Math.max(0, ...Object.keys(present).map(Number))
  return { ...present, ...byId(Object.values(added).map((one) => ({ ...one, id: highest + one.id }))) }
}

/** By its id as text, which is how the engine saves lists. */
export function byId<T extends { id: number }>(values: T[]): Record<string, T> {
  return Object.fromEntries(values.map((value) => [String(value.id), value]))
}
