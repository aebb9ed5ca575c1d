/** Edits of looks and rules: styles, formats, borders, validation, conditional formats, protection, metadata, names. */
import { randomUUID } from 'node:crypto'
import { toEngineDateLetters } from './date-letters'
import type { EditContext, EditOf, Editors } from './edit-context'
import type { BorderPosition } from './edits'
import type { EngineValidation } from './engine-types'
import { givenFormatStyle } from './given-formats'
import { isPlainText } from './literal-text'
import { keepPlainText } from './plain-text-cells'
import { isWholeSheet, overlaps, rangeData, rangesField, toSheetZone } from './ranges'
import type { CellRange, ValidationRule } from './reads'
import { toConditionalFormat, toConditionalRule, toCriterion } from './rules'
import { DELETE_METADATA, PROTECT, SET_METADATA, UNPROTECT } from './shared/commands'
import { toEngineId } from './sheet-ids'
import { toEngineStyle } from './styles'
import { WorkbookFault } from './workbook-fault'

type Kinds =
  | 'style'
  | 'numberFormat'
  | 'borders'
  | 'cellBorder'
  | 'validation'
  | 'conditional'
  | 'protect'
  | 'unprotect'
  | 'setMetadata'
  | 'deleteMetadata'
  | 'namedRange'

const BORDER_POSITIONS: Record<BorderPosition, string> = {
  all: 'all',
  none: 'clear',
  outer: 'external',
  top: 'top',
  left: 'left',
  bottom: 'bottom',
  right: 'right',
  vertical: 'v',
  horizontal: 'h',
}

export const ruleEditors: Editors<Kinds> = {
  style: ({ getters, dispatch }, { range, style }) => {
    const { sheetId, zone } = toSheetZone(getters, range)
    dispatch('SET_FORMATTING', { sheetId, target: [zone], style: toEngineStyle(style) })
    return {}
  },

  numberFormat: (context, { range, format }) => {
    const place = toSheetZone(context.getters, range)
    if (!isPlainText(format)) keepPlainText(context, range)
    const given = givenFormatStyle(context, place, format)
    context.dispatch('SET_FORMATTING', { sheetId: place.sheetId, target: [place.zone], format: toEngineDateLetters(format), ...given })
    return {}
  },

  borders: ({ getters, dispatch }, { range, position, color, style = 'thin' }) => {
    const { sheetId, zone } = toSheetZone(getters, range)
    const border = { position: BORDER_POSITIONS[position], style, color: color ?? '' }
    dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border })
    return {}
  },

  cellBorder: ({ getters, dispatch }, { range, border }) => {
    const { sheetId, zone } = toSheetZone(getters, range)
    dispatch('SET_BORDERS_ON_TARGET', { sheetId, target: [zone], border: border ?? undefined })
    return {}
  },

  validation: (context, { range, rule }) => {
    if (rule === null) clearValidation(context, range)
    else addValidation(context, range, rule)
    return {}
  },

  conditional: ({ getters, dispatch }, edit) => {
    const sheetId = toEngineId(getters, edit.sheetId)
    for (const format of getters.getConditionalFormats(sheetId)) {
      if (toConditionalRule(getters, sheetId, format) !== null) dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: format.id })
    }
    for (const rule of edit.rules) {
      const ranges = rule.ranges.map((range) => rangeData(getters, range))
      dispatch('ADD_CONDITIONAL_FORMAT', { sheetId, ranges, cf: { ...toConditionalFormat(rule), id: rule.id || randomUUID() } })
    }
    return {}
  },

  protect: ({ getters, dispatch }, { range, unprotected = [], ...edit }) => {
    const place = toSheetZone(getters, range)
    const id = edit.id ?? freeId(getters.getProtections().map((protection) => protection.id))
    const { description, warningOnly, editors = null, rangeName = null } = edit
    const ranges = unprotected.map((open) => rangeData(getters, open))
    dispatch(PROTECT, {
      id,
      ...place,
      wholeSheet: isWholeSheet(getters, place),
      description,
      warningOnly,
      editors,
      rangeName,
      ...rangesField(ranges),
    })
    return { id }
  },

  unprotect: ({ getters, dispatch }, { id }) => {
    if (!getters.getProtections().some((protection) => protection.id === id)) {
      throw new WorkbookFault('NO_SUCH_PROTECTION', `There is no protection with id ${id}`)
    }
    dispatch(UNPROTECT, { id })
    return {}
  },

  setMetadata: (context, edit) => {
    const id = edit.id ?? freeId(context.getters.getMetadata().map((entry) => entry.id))
    const { key, value, visibility } = edit
    context.dispatch(SET_METADATA, { id, key, value, visibility, ...metadataPlace(context, edit.location) })
    return { id }
  },

  deleteMetadata: ({ getters, dispatch }, { id }) => {
    if (!getters.getMetadata().some((entry) => entry.id === id))
      throw new WorkbookFault('NO_SUCH_METADATA', `There is no metadata with id ${id}`)
    dispatch(DELETE_METADATA, { id })
    return {}
  },

  namedRange: ({ getters, dispatch }, { name, range }) => {
    const known = getters.getNamedRange(name) !== undefined
    if (range === null) {
      if (!known) throw new WorkbookFault('NO_SUCH_NAMED_RANGE', `There is no named range ${name}`)
      dispatch('DELETE_NAMED_RANGE', { name })
    } else if (known) {
      dispatch('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName: name, ranges: [rangeData(getters, range)] })
    } else dispatch('CREATE_NAMED_RANGE', { name, ranges: [rangeData(getters, range)] })
    return {}
  },
}

/** Takes the range out of every rule; one that is left without a range goes. */
export function clearValidation({ getters, dispatch }: EditContext, range: CellRange): void {
  const { sheetId, zone } = toSheetZone(getters, range)
  for (const rule of getters.getDataValidationRules(sheetId)) {
    if (!rule.ranges.some((ruled) => overlaps(ruled.zone, zone))) continue
    const left = getters.recomputeRanges(rule.ranges, [getters.getRangeFromZone(sheetId, zone)])
    if (left.length === 0) dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id })
    else putValidation(dispatch, getters, sheetId, rule, left)
  }
}

/** The same rule on another range joins the first: looking up a cell's rule takes as long as there are rules. */
function addValidation({ getters, dispatch }: EditContext, range: CellRange, rule: ValidationRule): void {
  const { sheetId, zone } = toSheetZone(getters, range)
  const criterion = toCriterion(getters, rule)
  const next: Omit<EngineValidation, 'ranges'> = {
    id: randomUUID(),
    criterion,
    isBlocking: rule.strict,
    ...(rule.help === null ? {} : { help: rule.help }),
  }
  const same = getters.getDataValidationRules(sheetId).find((present) => sameRule(present, next))
  const added = getters.getRangeFromZone(sheetId, zone)
  if (same === undefined) putValidation(dispatch, getters, sheetId, next, [added])
  else putValidation(dispatch, getters, sheetId, same, [...getters.recomputeRanges(same.ranges, [added]), added])
}

function sameRule(a: Omit<EngineValidation, 'ranges'>, b: Omit<EngineValidation, 'ranges'>): boolean {
  const text = ({ criterion, isBlocking, help }: typeof a) =>
    JSON.stringify([criterion.type, criterion.values, criterion.displayStyle, criterion.dateValue, isBlocking ?? false, help])
  return text(a) === text(b)
}

function putValidation(
  dispatch: EditContext['dispatch'],
  getters: EditContext['getters'],
  sheetId: string,
  { id, criterion, isBlocking, help }: Omit<EngineValidation, 'ranges'>,
  ranges: EngineValidation['ranges'],
): void {
  const rule = { id, criterion, isBlocking: isBlocking ?? false, ...(help === undefined ? {} : { help }) }
  dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges: ranges.map((range) => getters.getRangeData(range)), rule })
}

function metadataPlace({ getters }: EditContext, location: EditOf<'setMetadata'>['location']) {
  if (location.kind === 'spreadsheet') return {}
  const sheetId = toEngineId(getters, location.sheetId)
  if (location.kind === 'sheet') return { sheetId }
  const size = location.kind === 'row' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)
  if (location.index < 0 || location.index >= size) {
    throw new WorkbookFault('RANGE_OUTSIDE_SHEET', `There is no ${location.kind} ${location.index} in ${getters.getSheetName(sheetId)}`)
  }
  return { sheetId, dimension: location.kind === 'row' ? 'ROW' : 'COL', elements: [location.index] }
}

/** Google's ids are random, so that nobody counts on them; these only have to be free. */
function freeId(taken: number[]): number {
  return Math.max(0, ...taken) + 1
}
