/** Hours as they are written in timetables. */
import { readWeeklyText } from '../normalise/weekly-text'

/** Minutes after midnight. */
export interface Band {
  start: number
  end: number
}

export const TIME =
  /(?:早上|上午|中午|下午|晚上?)?\d{1,2}(?:[:点]\d{0,2}半?)?\s*[-—~至到]\s*(?:早上|上午|中午|下午|晚上?)?\d{1,2}[:点]\d{0,2}半?/

/** The first span of hours with both ends in the text; null when there is none. */
export function readBand(text: string): Band | null {
  if (!/\d\s*[:：点时]/.test(text) && !/[点时]/.test(text)) return null
  const [span] = readWeeklyText(text).spans
  return span === undefined || span.start === null || span.end === null ? null : { start: span.start, end: span.end }
}
