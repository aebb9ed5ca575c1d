/** Runs of differently styled or linked text: of .xlsx cells ⇄ of the contracts. Excel links a cell as a whole. */
import type { CellHyperlinkValue, RichText, Cell as XlsxCell, CellValue as XlsxValue } from '@cj-tech-master/excelts'
import type { EngineStyle } from '../engine-types'
import type { TextRun, TextRunStyle } from '../reads'
import { fontOf, fromExcelLook } from './cell-looks'
import { cellText } from './cell-text'

const SWITCHES = ['bold', 'italic', 'underline', 'strikethrough'] as const
const VALUES = ['textColor', 'fontSize', 'fontFamily'] as const
const OPENED = /^(?:https?:\/\/|mailto:)/i

/** `base` is the look of the cell, which runs without a style of their own have. */
export function runsOut(runs: TextRun[], base: EngineStyle): XlsxValue {
  const link = runs.find((run) => run.link !== null)?.link
  const styled = runs.some(({ style }) => Object.keys(style).length > 0)
  const richText = runs.map(({ text, style }) => ({ text: cellText(text), ...runFont({ ...base, ...style }) }))
  const text = styled ? { richText } : richText.map((run) => run.text).join('')
  if (link) return { text, hyperlink: link } as CellHyperlinkValue
  return text
}

/** Null when the text has one look, the cell's, and no link. */
export function runsIn(cell: XlsxCell): TextRun[] | null {
  const { richText, hyperlink, text } = (cell.value ?? {}) as { richText?: RichText[]; hyperlink?: string; text?: unknown }
  const link = hyperlink !== undefined && OPENED.test(hyperlink) ? hyperlink : null
  const parts = richText ?? (text as { richText?: RichText[] } | undefined)?.richText ?? (link === null ? [] : [{ text: String(text) }])
  const base = fromExcelLook(cell.style)
  const runs = parts.map((part) => ({ text: part.text.replace(/\r\n?/g, '\n'), style: runStyle(part, base), link }))
  const isPlain = runs.every(({ style }) => Object.keys(style).length === 0) && link === null
  return isPlain || runs.some(({ text: own }) => own === '') ? null : runs
}

function runFont(style: EngineStyle): Partial<RichText> {
  const font = fontOf(style)
  return font === undefined ? {} : { font }
}

/** A run without a font has the cell's; one with a font says all of its look. */
function runStyle({ font }: RichText, base: EngineStyle): TextRunStyle {
  if (font === undefined) return {}
  const own = fromExcelLook({ font })
  const plain = { textColor: '#000000', fontSize: font.size, fontFamily: font.name }
  const style: TextRunStyle = {}
  for (const name of SWITCHES) if ((own[name] ?? false) !== (base[name] ?? false)) style[name] = own[name] ?? false
  for (const name of VALUES) if (own[name] !== base[name]) Object.assign(style, { [name]: own[name] ?? plain[name] })
  return style
}
