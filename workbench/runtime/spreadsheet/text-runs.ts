import type { TextRun, TextRunStyle } from '../../workbook/reads'
import { Exception } from '../core/exception'

/** Text in runs, changed by offsets (from 0, the end exclusive). Runs never overlap, and neighbours differ. */

export function plainRuns(text: string): TextRun[] {
  return text === '' ? [] : [{ text, style: {}, link: null }]
}

export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Throws when the offsets do not lie within the text. */
export function changedRuns(runs: readonly TextRun[], start: number, end: number, change: (run: TextRun) => TextRun): TextRun[] {
  checkOffsets(runs, start, end)
  return merged([...cut(runs, 0, start), ...cut(runs, start, end).map(change), ...cut(runs, end, Number.POSITIVE_INFINITY)])
}

/** The runs between two offsets. Throws when these do not lie within the text. */
export function runsBetween(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  checkOffsets(runs, start, end)
  return cut(runs, start, end)
}

/** What all runs agree on. */
export function commonStyle(styles: readonly TextRunStyle[]): TextRunStyle {
  const [first = {}, ...others] = styles
  const same = Object.entries(first).filter(([key, value]) => others.every((style) => style[key as keyof TextRunStyle] === value))
  return Object.fromEntries(same)
}

function cut(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function merged(runs: TextRun[]): TextRun[] {
  const result: TextRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && last.link === run.link && sameStyle(last.style, run.style)) last.text += run.text
    else result.push({ ...run })
  }
  return result
}

function sameStyle(a: TextRunStyle, b: TextRunStyle): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextRunStyle>
  return [...keys].every((key) => a[key] === b[key])
}

function checkOffsets(runs: readonly TextRun[], start: number, end: number): void {
  const { length } = textOfRuns(runs)
  if (!(start >= 0) || start > length) throw new Exception(`Invalid argument: startOffset`)
  if (!(end >= start) || end > length) throw new Exception(`Invalid argument: endOffset`)
}
