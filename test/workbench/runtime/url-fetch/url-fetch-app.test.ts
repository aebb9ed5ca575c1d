import { openWorkbook } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const answering = () =>
  memoryWorld(openWorkbook(), [
    { url: 'https://rates.example.com/day?*', body: { CNY: 7.1 }, headers: { ETag: 'x' } },
    { url: 'https://rates.example.com/hook', method: 'post', status: 201, body: '好' },
    { url: 'https://rates.example.com/hook', status: 404, body: 'nothing here' },
  ])

describe('UrlFetchApp', () => {
  it('finds no server of its own accord, and says so as Apps Script does', () => {
    expect(failureOf("UrlFetchApp.fetch('https://example.com/a?b')")).toBe('Exception: DNS error: https://example.com/a?b')
    expect(failureOf("UrlFetchApp.fetch('example.com')")).toBe('Exception: DNS error: http://example.com')
  })

  it('gets what the conditions answer, by address and method', () => {
    const body = `const day = UrlFetchApp.fetch('https://rates.example.com/day?on=1'); const hook = UrlFetchApp.fetch('https://rates.example.com/hook', {payload: {text: 'a b'}})
      return [JSON.parse(day).CNY, day.getResponseCode(), day.getHeaders().ETag, day.getBlob().getContentType(), hook.getResponseCode(), hook.getContentText(), hook.getContent().length]`
    expect(resultOf({ world: answering(), body })).toEqual([7.1, 200, 'x', 'application/json', 201, '好', 3])
  })

  it('throws for what the server refuses unless that is muted', () => {
    const failed =
      'Exception: Request failed for https://rates.example.com returned code 404. Truncated server response: nothing here (use muteHttpExceptions option to examine full response)'
    expect(failureOf({ world: answering(), body: "UrlFetchApp.fetch('https://rates.example.com/hook')" })).toBe(failed)
    const body = `return UrlFetchApp.fetchAll([{url: 'https://rates.example.com/hook', muteHttpExceptions: true}, 'https://rates.example.com/day?x']).map((one) => one.getResponseCode())`
    expect(resultOf({ world: answering(), body })).toEqual([404, 200])
  })

  it('tells what it would send', () => {
    const body = "return UrlFetchApp.getRequest('example.com', {payload: {a: 'b c', d: '&'}, headers: {X: 1}})"
    expect(resultOf(body)).toEqual({
      url: 'http://example.com',
      method: 'post',
      headers: { X: '1' },
      followRedirects: true,
      validateHttpsCertificates: true,
      useIntranet: false,
      contentType: 'application/x-www-form-urlencoded',
      payload: { a: 'b c', d: '&' },
    })
    expect(failureOf("UrlFetchApp.fetch('http://x', {method: 'fetch'})")).toBe('Exception: Attribute provided with invalid value: method')
  })

  it('exports spreadsheets of the person as PDF and CSV, to who shows a token', () => {
    const body = `const other = SpreadsheetApp.create('Bill'); const sheet = other.insertSheet('Lines'); sheet.getRange('A1:B2').setValues([['Item', 'Cost'], ['Tea, green', '5"']])
      const at = (id, format) => 'https://docs.google.com/spreadsheets/d/' + id + '/export?format=' + format + '&gid=' + sheet.getSheetId()
      const allowed = {headers: {Authorization: 'Bearer x'}}
      const here = SpreadsheetApp.getActive(); here.appendRow(['own'])
      const pdf = UrlFetchApp.fetch(at(other.getId(), 'pdf'), allowed).getBlob()
      return [UrlFetchApp.fetch(at(other.getId(), 'csv'), allowed).getContentText(), pdf.getName(), pdf.getContentType(), pdf.getDataAsString('ISO-8859-1').slice(0, 5),
        UrlFetchApp.fetch(here.getUrl().replace(/edit.*$/, '') + 'export?exportFormat=csv', allowed).getContentText(),
        UrlFetchApp.fetch(at(other.getId(), 'pdf'), {muteHttpExceptions: true}).getResponseCode()]`
    expect(resultOf(body)).toEqual(['Item,Cost\r\n"Tea, green","5"""', 'Bill.pdf', 'application/pdf', '%PDF-', 'own', 401])
    expect(failureOf("UrlFetchApp.fetch('https://docs.google.com/spreadsheets/d/unknown/export?format=pdf')")).toMatch('DNS error')
  })
})
