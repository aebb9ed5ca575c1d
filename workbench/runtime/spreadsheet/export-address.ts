import type { FetchAnswer, FetchRequest } from '../../seam'
import { call, environment, inBook } from '../core/host'
import { blobContent } from '../utilities/blob'
import { toBase64, utf8Bytes } from '../utilities/bytes'
import { sheetInfo, wholeSheet, workbookInfo } from './cells'
import { spreadsheetPdf } from './spreadsheet-pdf'

/** `…/spreadsheets/d/ID/export?format=pdf&gid=0`, at Google or here; the script's own spreadsheet has no id in its address here. */
const ADDRESS = /^(?:https:\/\/docs\.google\.com|(.*?))(?:\/spreadsheets\/d\/([\w-]+))?\/+export\?(.*)$/

/** The file that a spreadsheet of this person gives at its export address: PDF or CSV. Null for any other address. */
export function exportedFile({ url, headers }: FetchRequest): FetchAnswer | null {
  const found = ADDRESS.exec(url)
  if (!found) return null
  const [, place, id = own().spreadsheetId, query = ''] = found
  if (place !== undefined && place !== environment().baseUrl) return null
  const isKnown = id === own().spreadsheetId || call('workbook.list', {}).some((book) => book.id === id)
  const wanted = new Map(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]))
  const format = wanted.get('format') ?? wanted.get('exportFormat')
  if (!isKnown || (format !== 'pdf' && format !== 'csv')) return null
  if (!Object.keys(headers).some((name) => name.toLowerCase() === 'authorization'))
    return answer(401, 'text/html', utf8Bytes('Unauthorized'))
  return inBook(id === own().spreadsheetId ? null : id, () => {
    const gid = wanted.get('gid')
    if (format === 'csv') return answer(200, 'text/csv', utf8Bytes(csvOf(Number(gid ?? workbookInfo().sheets[0]?.sheetId))))
    const { bytes, name } = blobContent(spreadsheetPdf(gid === undefined ? null : Number(gid)))
    return { ...answer(200, 'application/pdf', bytes), name }
  })
}

function own() {
  return inBook(null, environment)
}

function answer(status: number, type: string, bytes: Uint8Array): FetchAnswer {
  return { status, headers: { 'Content-Type': type }, base64: toBase64(bytes), name: null }
}

function csvOf(sheetId: number): string {
  const sheet = sheetInfo(sheetId)
  const range = { ...wholeSheet(sheet), endRow: sheet.lastRow, endColumn: sheet.lastColumn }
  const [read] = call('workbook.read', { ranges: [{ ...range, aspects: ['display'] }] })
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return (read?.display ?? []).map((row) => row.map(quoted).join(',')).join('\r\n')
}
