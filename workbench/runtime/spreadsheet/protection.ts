import type { CellRange, ProtectionInfo } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { effectiveUser } from '../script/user'
import { cellsOf, makeRange, workbookInfo } from './cells'

/** The workbench knows one person, who owns the file; an owner always keeps access, so the list of editors never changes. */
class Protection {
  #id: number

  constructor(id: number) {
    this.#id = id
  }

  getDescription(): string {
    return this.#info().description
  }

  setDescription(description: string): this {
    return this.#replace({ description: String(description) })
  }

  isWarningOnly(): boolean {
    return this.#info().warningOnly
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#replace({ warningOnly: Boolean(warningOnly) })
  }

  getRange(): object {
    return makeRange(this.#info().range)
  }

  setRange(range: unknown): this {
    return this.#replace({ range: cellsOf(range) })
  }

  getProtectionType(): unknown {
    return constant('Spreadsheet.ProtectionType', this.#info().wholeSheet ? 'SHEET' : 'RANGE')
  }

  canEdit(): boolean {
    return true
  }

  getEditors(): object[] {
    return [effectiveUser()]
  }

  addEditor(): this {
    return this
  }

  addEditors(): this {
    return this
  }

  removeEditor(): this {
    return this
  }

  removeEditors(): this {
    return this
  }

  canDomainEdit(): boolean {
    return false
  }

  setDomainEdit(): this {
    return this
  }

  getUnprotectedRanges(): object[] {
    return []
  }

  remove(): void {
    call('workbook.edit', { edits: [{ kind: 'unprotect', id: this.#id }] })
  }

  #info(): ProtectionInfo {
    const found = workbookInfo().protections.find((protection) => protection.id === this.#id)
    if (!found) throw new Exception('The protection has been removed.')
    return found
  }

  #replace(change: Partial<Pick<ProtectionInfo, 'range' | 'description' | 'warningOnly'>>): this {
    const { range, description, warningOnly } = { ...this.#info(), ...change }
    const [, made] = call('workbook.edit', {
      edits: [
        { kind: 'unprotect', id: this.#id },
        { kind: 'protect', range, description, warningOnly },
      ],
    })
    this.#id = made?.id ?? this.#id
    return this
  }
}

export function publishProtection(): void {
  publish(Protection, 'SpreadsheetApp.Protection', 'Spreadsheet.Protection')
}

export function protect(range: CellRange): object {
  const [made] = call('workbook.edit', { edits: [{ kind: 'protect', range, description: '', warningOnly: false }] })
  return new Protection(made?.id ?? 0)
}

/** All protections of a type ('SHEET' or 'RANGE') on one sheet, or in the whole spreadsheet. */
export function protectionsOf(type: unknown, sheetId: number | null): object[] {
  const wholeSheet = String(type) === 'SHEET'
  return workbookInfo()
    .protections.filter((info) => info.wholeSheet === wholeSheet && (sheetId === null || info.range.sheetId === sheetId))
    .map((info) => new Protection(info.id))
}
