import type { EditReply } from '../../workbook/edits'
import type { WorkbookInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { noteCall } from '../core/service-call'
import { workbookInfo } from '../spreadsheet/cells'
import { Refused } from './api-error'
import { appendCells, mergeCells, repeatCell, sortRange, unmergeCells, updateCells } from './requests/cell-requests'
import { appendDimension, deleteDimension, insertDimension, updateDimensionProperties } from './requests/dimension-requests'
import { findReplace } from './requests/find-replace'
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from './requests/metadata-requests'
import {
  addDimensionGroup,
  cutPaste,
  deleteDimensionGroup,
  deleteRange,
  insertRange,
  moveDimension,
  updateBorders,
} from './requests/move-requests'
import type { Planned, Planner } from './requests/plan'
import {
  addConditionalFormatRule,
  addNamedRange,
  addProtectedRange,
  deleteConditionalFormatRule,
  deleteNamedRange,
  deleteProtectedRange,
  setDataValidation,
} from './requests/rule-requests'
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from './requests/sheet-requests'

const PLANNERS = {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
  updateCells,
  appendCells,
  repeatCell,
  mergeCells,
  unmergeCells,
  sortRange,
  findReplace,
  insertDimension,
  deleteDimension,
  appendDimension,
  updateDimensionProperties,
  cutPaste,
  moveDimension,
  insertRange,
  deleteRange,
  addDimensionGroup,
  deleteDimensionGroup,
  updateBorders,
  setDataValidation,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  deleteProtectedRange,
  addNamedRange,
  deleteNamedRange,
  createDeveloperMetadata,
  updateDeveloperMetadata,
  deleteDeveloperMetadata,
} as Record<string, Planner<object>>

/** All requests or none, as one revision of the workbook. One reply per request, in order. */
export function batchUpdate(requests: unknown[]): object[] {
  if (!Array.isArray(requests) || requests.length === 0) throw new Refused('Must specify at least one request.')
  const info = workbookInfo()
  const planned = requests.map((request, index) => planRequest(request, index, info))
  const edits = planned.flatMap((plan) => plan.edits)
  const replies = edits.length > 0 ? call('workbook.edit', { edits }) : []
  return repliesOf(planned, replies)
}

function planRequest(request: unknown, index: number, info: WorkbookInfo): Planned {
  const entries = Object.entries((request ?? {}) as Record<string, object>).filter(([, value]) => value !== undefined)
  const [first] = entries
  if (!first || entries.length > 1) throw new Refused(`Invalid requests[${index}]: exactly one kind of request is expected.`)
  const [kind, body] = first
  const planner = PLANNERS[kind]
  if (!Object.hasOwn(PLANNERS, kind) || !planner) {
    throw new Exception(`Sheets.Spreadsheets.batchUpdate with ${kind} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  }
  noteCall(`Sheets.Spreadsheets.batchUpdate.${kind}`)
  try {
    return planner(body, info)
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`Invalid requests[${index}].${kind}: ${error.message}`)
    throw error
  }
}

function repliesOf(planned: Planned[], replies: EditReply[]): object[] {
  let at = 0
  return planned.map(({ edits, reply }) => {
    const own = replies.slice(at, at + edits.length)
    at += edits.length
    return reply ? reply(own) : {}
  })
}
