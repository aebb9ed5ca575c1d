import type { CellRange, ObjectInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { workbookInfo } from './cells'

/** All filters, bandings or charts of a sheet. */
export function objectsOn(kind: ObjectInfo['kind'], sheetId: number): ObjectInfo[] {
  return workbookInfo().objects.filter((object) => object.kind === kind && object.range.sheetId === sheetId)
}

/** Throws `gone` when it was removed meanwhile. */
export function objectInfo(id: number, gone: string): ObjectInfo {
  const found = workbookInfo().objects.find((object) => object.id === id)
  if (!found) throw new Exception(gone)
  return found
}

export interface NewObject {
  kind: ObjectInfo['kind']
  range: CellRange
  stays: boolean
  data: unknown
  parts: ObjectInfo['parts']
}

/** Stores a new object, or another version of one, and returns its id. */
export function putObject(object: NewObject, id: number | null = null): number {
  const [made] = call('workbook.edit', { edits: [{ kind: 'putObject', object: { ...object, id } }] })
  return made?.id ?? 0
}

export function removeObject(id: number): void {
  call('workbook.edit', { edits: [{ kind: 'removeObject', id }] })
}
