import type { FetchAnswer } from '../../seam'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { exportedFile } from '../spreadsheet/export-address'
import { type FetchParameters, fetchRequest } from './fetch-request'
import { newHttpResponse, publishHttpResponse, textOf } from './http-response'

const SHOWN_CHARACTERS = 300

/** Nothing is fetched from the network: spreadsheets export themselves, and the conditions may say what else is answered. */
class UrlFetchApp {
  fetch(url: unknown, parameters: FetchParameters = {}): object {
    const request = fetchRequest(url, parameters)
    const answer = exportedFile(request) ?? call('net.fetch', { request })
    if (answer.status >= 400 && !parameters.muteHttpExceptions) throw refused(request.url, answer)
    return newHttpResponse(answer)
  }

  /** Each an address, or parameters with their `url`. */
  fetchAll(requests: unknown[]): object[] {
    return requests.map((one) => (typeof one === 'string' ? this.fetch(one) : this.fetch((one as { url: unknown }).url, one as object)))
  }

  getRequest(url: unknown, parameters: FetchParameters = {}): object {
    const { url: address, method, headers } = fetchRequest(url, parameters)
    const { 'Content-Type': contentType, ...others } = headers
    return {
      url: address,
      method,
      headers: others,
      followRedirects: true,
      validateHttpsCertificates: true,
      useIntranet: false,
      ...(contentType === undefined ? {} : { contentType, payload: parameters.payload }),
    }
  }
}

export function urlFetchApp(): object {
  publishHttpResponse()
  publish(UrlFetchApp, 'UrlFetchApp', 'URL_Fetch.UrlFetchApp')
  return new UrlFetchApp()
}

function refused(url: string, answer: FetchAnswer): Exception {
  const [server] = /^https?:\/\/[^/?#]*/i.exec(url) ?? [url]
  return new Exception(
    `Request failed for ${server} returned code ${answer.status}. Truncated server response: ${textOf(answer).slice(0, SHOWN_CHARACTERS)} ` +
      '(use muteHttpExceptions option to examine full response)',
  )
}
