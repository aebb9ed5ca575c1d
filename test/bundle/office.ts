/** An office of its own for one test: the built add-on in a workbench without a server, on a simulated clock. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtAddOn } from '../../cli/project-root'
import type { PrimitiveArguments, PrimitiveName, SeamCaller, SeamHandlers } from '../../workbench/seam'
import { answersByTitle } from '../../workbench/server/answers-by-title'
import type { CellEntry } from '../../workbench/workbook/edits'
import type { FormDefinition } from '../../workbench/world/form-types'
import type { StartRun } from '../../workbench/world/run-thread'
import { startRun } from '../../workbench/world/start-run'
import { openStore } from '../../workbench/world/store'
import { openWorld } from '../../workbench/world/world'
import type { RunRecord, World } from '../../workbench/world/world-types'

/** A Monday, nine o'clock in China. */
export const MONDAY_NINE = Date.UTC(2026, 10, 23, 1)
export const MINUTE = 60_000

export interface Office {
  readonly world: World
  /** Runs a function of the script; throws with its error when it fails. */
  run(name: string): Promise<RunRecord>
  /** The rows of a table by header, '' where empty. */
  rows(table: string): Record<string, string | number | boolean>[]
  /** Adds rows as staff would, `{header: value}`. */
  type(table: string, ...rows: Record<string, string | number>[]): void
  /** Changes one cell of the row with this 编号 / Id. */
  change(table: string, id: string, header: string, value: string): void
  submit(formTitle: string, answers: Record<string, unknown>): Promise<void>
  /** Opens a prefilled link of an e-mail and sends the form, with more answers by title. */
  follow(link: string, more?: Record<string, unknown>): Promise<void>
  form(title: string): FormDefinition
  /** The machine is off until then; what was missed is made up for once. */
  sleepUntil(at: number): Promise<void>
  /** Once, before the world carries out a run's primitive of this name with such arguments: what somebody else does just then. */
  justBefore<N extends PrimitiveName>(name: N, isMeant: (args: PrimitiveArguments<N>) => boolean, happens: () => void): void
  /**
   * From now on whenever a run looks at its clock so much time has gone by, within the limits: what it does until its time is up is
   * little on every machine. 0: as fast as this machine is.
   */
  slowDown(millisecondsALook: number): void
  /** Ends what runs, as a crash would, and opens the office anew. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/**
 * @param startsAt where its clock stands, if it is new
 * @param copyOf a data folder that nobody has open; without one, it is a new office
 */
export async function openOffice(startsAt = MONDAY_NINE, copyOf: string | null = null): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-office-'))
  if (copyOf !== null) cpSync(copyOf, folder, { recursive: true })
  const interruptions: { name: PrimitiveName; isMeant: (args: never) => boolean; happens: () => void }[] = []
  let millisecondsALook = 0
  const slowed = (handlers: SeamHandlers): SeamHandlers => ({
    ...handlers,
    'clock.now': async () => {
      if (millisecondsALook > 0) await handlers['clock.sleep']({ milliseconds: millisecondsALook })
      return handlers['clock.now']({})
    },
  })
  const interrupted: StartRun = (assignment) => {
    const handlers = Object.entries(slowed(assignment.handlers)).map(([name, handler]) => [
      name,
      (args: never, caller?: SeamCaller) => {
        const index = interruptions.findIndex((one) => one.name === name && one.isMeant(args))
        if (index >= 0) interruptions.splice(index, 1)[0]?.happens()
        return (handler as (args: never, caller?: SeamCaller) => unknown)(args, caller)
      },
    ])
    return startRun({ ...assignment, handlers: Object.fromEntries(handlers) as SeamHandlers })
  }
  const openHere = (at?: number) =>
    openWorld({ projectFolder: builtAddOn(), dataFolder: folder, ...(at === undefined ? {} : { startsAt: at }) }, interrupted)
  let world = await openHere(copyOf === null ? startsAt : undefined)

  const sheetIdOf = (table: string): number => {
    const mark = world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === table)
    if (mark?.location.kind !== 'sheet') throw new Error(`no tab for ${table}`)
    return mark.location.sheetId
  }
  const valuesOf = (table: string): (string | number | boolean)[][] => {
    const [read] = world.workbook.read([
      { sheetId: sheetIdOf(table), startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values'], trimmed: true },
    ])
    return read?.values ?? []
  }
  const entry = (value: string | number | undefined): CellEntry =>
    value === undefined ? null : typeof value === 'number' ? { number: value } : { typed: value }
  const form = (title: string): FormDefinition => {
    const found = world.forms().find((candidate) => candidate.title === title)
    if (found === undefined) throw new Error(`no form ${title}`)
    return found
  }

  return {
    get world() {
      return world
    },
    form,
    async run(name) {
      const record = await world.run(name, { by: 'test' })
      if (record.outcome?.ok !== true) throw new Error(`${name}: ${record.outcome?.error.message}\n${record.outcome?.error.stack}`)
      return record
    },
    rows(table) {
      const [headers = [], ...rows] = valuesOf(table)
      return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])))
    },
    type(table, ...rows) {
      const [headers = []] = valuesOf(table)
      const cells = rows.map((row) => headers.map((header) => entry(row[String(header)])))
      world.workbook.edit([{ kind: 'append', sheetId: sheetIdOf(table), cells }])
    },
    change(table, id, header, value) {
      const [headers = [], ...rows] = valuesOf(table)
      const idColumn = Math.max(headers.indexOf('编号'), headers.indexOf('Id'))
      const row = rows.findIndex((cells) => cells[idColumn] === id)
      world.workbook.edit([
        { kind: 'write', sheetId: sheetIdOf(table), row: row + 1, column: headers.indexOf(header), cells: [[{ typed: value }]] },
      ])
    },
    async submit(formTitle, answers) {
      const { answers: submitted, email } = answersByTitle(form(formTitle), answers)
      await world.submit(form(formTitle).id, submitted, email)
      await world.idle()
    },
    async follow(link, more = {}) {
      const url = new URL(link)
      const linked = world.forms().find(({ id }) => url.pathname === `/forms/d/e/${id}/viewform`)
      if (linked === undefined) throw new Error(`no form behind ${link}`)
      const prefilled = linked.items.flatMap(({ id, title }) => {
        const answer = url.searchParams.get(`entry.${id}`)
        return answer === null ? [] : [[title, answer]]
      })
      const { answers } = answersByTitle(linked, { ...Object.fromEntries(prefilled), ...more })
      await world.submit(linked.id, answers, '')
      await world.idle()
    },
    async sleepUntil(at) {
      await world.close()
      const store = openStore(folder)
      store.setMeta('clock', at)
      store.close()
      world = await openHere()
      await world.advance(at)
    },
    justBefore(name, isMeant, happens) {
      interruptions.push({ name, isMeant, happens })
    },
    slowDown(milliseconds) {
      millisecondsALook = milliseconds
    },
    async reopen() {
      await world.close()
      world = await openHere()
    },
    async close() {
      await world.close()
      rmSync(folder, { recursive: true })
    },
  }
}
