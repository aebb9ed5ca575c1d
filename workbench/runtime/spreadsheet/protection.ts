import type { CellRange, NewProtection, ProtectionInfo } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { effectiveUser, userOf } from '../script/user'
import { cellsOf, makeOpenRange, makeRange, sheetInfo, workbookInfo } from './cells'
import { fileEditors } from './spreadsheet-people'

/** Whoever runs a script here owns the file, and an owner is never left out. Who else may edit is kept as a script says it. */
class Protection {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getDescription(): string {
    return this.#info().description
  }

  setDescription(description: string): this {
    return this.#change({ description: String(description) })
  }

  isWarningOnly(): boolean {
    return this.#info().warningOnly
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly: Boolean(warningOnly) })
  }

  getRange(): object {
    const { range, wholeSheet } = this.#info()
    return wholeSheet ? makeOpenRange(range, { startRow: 0, endRow: null, startColumn: 0, endColumn: null }) : makeRange(range)
  }

  setRange(range: unknown): this {
    return this.#change({ range: cellsOf(range), rangeName: null })
  }

  getRangeName(): string | null {
    return this.#info().rangeName
  }

  setRangeName(name: string): this {
    const named = workbookInfo().namedRanges.find((range) => range.name === String(name))
    if (!named) throw new Exception(`The named range ${String(name)} does not exist.`)
    if (named.range.sheetId !== this.#info().range.sheetId) throw new Exception('The named range must be on the same sheet.')
    return this.#change({ range: named.range, rangeName: named.name })
  }

  setNamedRange(namedRange: { getName(): string }): this {
    return this.setRangeName(namedRange.getName())
  }

  getProtectionType(): unknown {
    return constant('Spreadsheet.ProtectionType', this.#info().wholeSheet ? 'SHEET' : 'RANGE')
  }

  getUnprotectedRanges(): object[] {
    const { wholeSheet, unprotected } = this.#info()
    return wholeSheet ? unprotected.map(makeRange) : []
  }

  setUnprotectedRanges(ranges: unknown[]): this {
    const { wholeSheet, range } = this.#info()
    if (!wholeSheet) throw new Exception('Unprotected ranges can only be set on sheet protections.')
    const unprotected = ranges.map(cellsOf)
    if (unprotected.some(({ sheetId }) => sheetId !== range.sheetId)) {
      throw new Exception('Unprotected ranges must be on the same sheet as the protected sheet.')
    }
    return this.#change({ unprotected })
  }

  canEdit(): boolean {
    this.#info()
    return true
  }

  /** None for a warning, which keeps nobody out. */
  getEditors(): object[] {
    if (this.#info().warningOnly) return []
    return this.#editors().map((email) => (email === environment().userEmail ? effectiveUser() : userOf(email)))
  }

  addEditor(user: unknown): this {
    return this.addEditors([user])
  }

  addEditors(users: unknown[]): this {
    return this.#change({ editors: [...new Set([...this.#editors(), ...users.map(emailOf)])] })
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user])
  }

  removeEditors(users: unknown[]): this {
    const gone = new Set(users.map(emailOf))
    return this.#change({ editors: this.#editors().filter((email) => email === environment().userEmail || !gone.has(email)) })
  }

  /** The file belongs to no Google Workspace domain. */
  canDomainEdit(): boolean {
    this.#info()
    return false
  }

  setDomainEdit(): this {
    throw new Exception('This spreadsheet does not belong to a Google Workspace domain.')
  }

  getTargetAudiences(): object[] {
    return []
  }

  remove(): void {
    this.#info()
    call('workbook.edit', { edits: [{ kind: 'unprotect', id: this.#id }] })
  }

  #info(): ProtectionInfo {
    const found = workbookInfo().protections.find((protection) => protection.id === this.#id)
    if (!found) throw new Exception('The protection has been removed.')
    return found
  }

  #editors(): string[] {
    return this.#info().editors ?? fileEditors()
  }

  #change(change: Partial<NewProtection>): this {
    const { wholeSheet: _, ...info } = this.#info()
    call('workbook.edit', { edits: [{ kind: 'protect', ...info, ...change, id: this.#id }] })
    return this
  }
}

export function publishProtection(): void {
  publish(Protection, 'SpreadsheetApp.Protection', 'Spreadsheet.Protection')
}

/** A sheet has one protection, which is given again; ranges have as many as are made. */
export function protect(range: CellRange): object {
  const info = workbookInfo()
  const { rows, columns } = sheetInfo(range.sheetId, info)
  const whole = range.startRow === 0 && range.startColumn === 0 && range.endRow >= rows && range.endColumn >= columns
  const present = whole && info.protections.find((protection) => protection.wholeSheet && protection.range.sheetId === range.sheetId)
  if (present) return new Protection(present.id)
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

function emailOf(user: unknown): string {
  const email = typeof user === 'object' && user !== null ? (user as { getEmail(): string }).getEmail() : String(user)
  if (!email.includes('@')) throw new Exception(`Invalid email: ${email}`)
  return email
}
