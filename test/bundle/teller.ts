/** An office for a story that is told in either language. */
import type { Language, Words } from '../../src/domain/language'
import { CONSENT, requestForm } from '../../src/features/intake/request-form'
import { encodeRecord } from '../../src/tables/rows'
import { type Row, type TableName, tables } from '../../src/tables/tables'
import { MONDAY_NINE, type Office } from './office'
import { openSetUp } from './prepared-office'

/** An office seen through the tables' fields, so that one story is told in either language. */
export interface Teller {
  office: Office
  say(words: Words): string
  add<N extends TableName>(table: N, ...records: (Partial<Row<N>> & { id: string })[]): void
  set<N extends TableName>(table: N, id: string, record: Partial<Row<N>>): void
  /** The cells of these fields, row by row; choices in words. */
  cells<N extends TableName>(table: N, ...fields: (keyof Row<N> & string)[]): unknown[][]
  /** Mail that went to the address, the newest last. */
  mailTo(address: string): string[]
  /** The newest link to the choice in mail to the address; `after` is what must stand before it. */
  link(address: string, choice: Words, after?: string): string
  /** Orders as the form has it. */
  order(name: string, phone: string, service: Words, details: string): Promise<void>
  at(sinceMondayNine: number): Promise<void>
}

export async function openTeller(language: Language): Promise<Teller> {
  const office = await openSetUp(language)
  const header = (table: TableName, field: string) =>
    (tables[table].columns as Record<string, { header: Words }>)[field]?.header[language] ?? ''
  const typed = (table: TableName, record: object) =>
    Object.fromEntries(
      Object.entries(encodeRecord(table, record as Partial<Row<TableName>>, language)).map(([field, cell]) => [
        header(table, field),
        typeof cell === 'boolean' ? String(cell).toUpperCase() : cell,
      ]),
    )
  const mailTo = (address: string) =>
    office.world
      .mail()
      .filter(({ to }) => to === address)
      .map(({ body }) => body)
  const field = (key: string) => requestForm([]).fields.find((one) => one.key === key)?.title[language] ?? ''
  return {
    office,
    say: (words) => words[language],
    add: (table, ...records) => office.type(table, ...records.map((record) => typed(table, record))),
    set(table, id, record) {
      for (const [title, value] of Object.entries(typed(table, record))) office.change(table, id, title, String(value))
    },
    cells: (table, ...fields) => office.rows(table).map((row) => fields.map((one) => row[header(table, one)])),
    mailTo,
    link(address, choice, after = '') {
      const body =
        mailTo(address)
          .reverse()
          .find((one) => one.includes(after)) ?? ''
      const rest = body.slice(body.indexOf(after))
      const found = new RegExp(`${choice[language]}[：:]\\s*(https?:\\S+)`).exec(rest)?.[1]
      if (found === undefined) throw new Error(`no link “${choice[language]}” after “${after}” in:\n${body}`)
      return found
    },
    async order(name, phone, service, details) {
      const request = { [field('name')]: name, [field('phone')]: phone, [field('service')]: service[language], [field('details')]: details }
      await office.submit(requestForm([]).title[language], {
        ...request,
        [field('email')]: 'bing@example.org',
        [field('consent')]: [CONSENT[language]],
      })
    },
    at: (sinceMondayNine) => office.sleepUntil(MONDAY_NINE + sinceMondayNine),
  }
}

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en })
