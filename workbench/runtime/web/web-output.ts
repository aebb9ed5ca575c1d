import type { WebOutput } from '../../seam'
import { textOutputOf } from '../content/content-service'
import { Exception } from '../core/exception'
import { webPageOf } from '../html/html-output'

/** What doGet or doPost returned, as data. Throws in Google's words for anything but an HtmlOutput or a TextOutput. */
export function webOutput(result: unknown): WebOutput {
  if (result === undefined || result === null) throw new Exception('The script completed but did not return anything.')
  const output = textOutputOf(result) ?? webPageOf(result)
  if (!output) throw new Exception('The script completed but the returned value is not a supported return type.')
  return output
}
