import { fault } from '../domain/fault'

type SheetsService = NonNullable<typeof Sheets>
type Spreadsheets = NonNullable<SheetsService['Spreadsheets']>

/** The advanced Sheets service; throws `sheets_service_off` when the project does not enable it. */
export function spreadsheets(): Spreadsheets & { Values: NonNullable<Spreadsheets['Values']> } {
  const service = typeof Sheets === 'undefined' ? undefined : Sheets?.Spreadsheets
  if (service?.Values === undefined) throw fault('sheets_service_off')
  return service as Spreadsheets & { Values: NonNullable<Spreadsheets['Values']> }
}
