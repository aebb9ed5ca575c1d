import type { Edit } from '../../../workbook/edits'
import type { SheetInfo } from '../../../workbook/reads'
import { Refused } from '../api-error'
import { type ApiConditionalRule, type ApiValidation, apiConditional, conditionalOf, validationOf } from '../api-rules'
import { cellsOfGrid, type GridRange, gridOfCells, sheetOf } from '../grid-range'
import type { Planner } from './plan'

interface ApiProtectedRange {
  protectedRangeId?: number
  range?: GridRange
  description?: string
  warningOnly?: boolean
}

interface ApiNamedRange {
  namedRangeId?: string
  name?: string
  range?: GridRange
}

export const setDataValidation: Planner<{ range?: GridRange; rule?: ApiValidation }> = ({ range, rule }, info) => ({
  edits: [{ kind: 'validation', range: cellsOfGrid(range, info), rule: validationOf(rule, info) }],
})

export const addConditionalFormatRule: Planner<{ rule?: ApiConditionalRule; index?: number }> = ({ rule, index = 0 }, info) => {
  const made = conditionalOf(rule, info)
  const sheet = sheetOf(made.ranges[0]?.sheetId, info)
  if (index < 0 || index > sheet.conditionalRules.length) throw new Refused(`No conditional format at index ${index}`)
  sheet.conditionalRules = [...sheet.conditionalRules.slice(0, index), made, ...sheet.conditionalRules.slice(index)]
  return { edits: [rulesOf(sheet)] }
}

export const deleteConditionalFormatRule: Planner<{ index?: number; sheetId?: number }> = ({ index = 0, sheetId }, info) => {
  const sheet = sheetOf(sheetId, info)
  const removed = sheet.conditionalRules[index]
  if (!removed) throw new Refused(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`)
  sheet.conditionalRules = sheet.conditionalRules.filter((rule) => rule !== removed)
  return { edits: [rulesOf(sheet)], reply: () => ({ deleteConditionalFormatRule: { rule: apiConditional(removed) } }) }
}

export const addProtectedRange: Planner<{ protectedRange?: ApiProtectedRange }> = ({ protectedRange = {} }, info) => {
  const range = cellsOfGrid(protectedRange.range, info)
  const { description = '', warningOnly = false } = protectedRange
  return {
    edits: [{ kind: 'protect', range, description, warningOnly }],
    reply: ([made]) => ({
      addProtectedRange: { protectedRange: { protectedRangeId: made?.id, range: protectedRange.range, description, warningOnly } },
    }),
  }
}

export const deleteProtectedRange: Planner<{ protectedRangeId?: number }> = ({ protectedRangeId }, info) => {
  const at = info.protections.findIndex((protection) => protection.id === protectedRangeId)
  if (at < 0 || protectedRangeId === undefined) throw new Refused(`No protected range with ID: ${protectedRangeId}`)
  info.protections.splice(at, 1)
  return { edits: [{ kind: 'unprotect', id: protectedRangeId }] }
}

/** The workbook knows named ranges by name: the id is the name. */
export const addNamedRange: Planner<{ namedRange?: ApiNamedRange }> = ({ namedRange = {} }, info) => {
  const { name } = namedRange
  if (!name || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new Refused(`The name '${name ?? ''}' is not valid for a named range`)
  if (info.namedRanges.some((known) => known.name.toLowerCase() === name.toLowerCase())) {
    throw new Refused(`A named range with the name '${name}' already exists.`)
  }
  const range = cellsOfGrid(namedRange.range, info)
  info.namedRanges.push({ name, range })
  const reply = { addNamedRange: { namedRange: { namedRangeId: name, name, range: gridOfCells(range) } } }
  return { edits: [{ kind: 'namedRange', name, range }], reply: () => reply }
}

export const deleteNamedRange: Planner<{ namedRangeId?: string }> = ({ namedRangeId }, info) => {
  const at = info.namedRanges.findIndex((known) => known.name === namedRangeId)
  if (at < 0 || namedRangeId === undefined) throw new Refused(`No named range with id: ${namedRangeId}`)
  info.namedRanges.splice(at, 1)
  return { edits: [{ kind: 'namedRange', name: namedRangeId, range: null }] }
}

function rulesOf(sheet: SheetInfo): Edit {
  return { kind: 'conditional', sheetId: sheet.sheetId, rules: sheet.conditionalRules }
}
