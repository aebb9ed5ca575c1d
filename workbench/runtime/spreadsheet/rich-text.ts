import type { TextRun, TextRunStyle } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { changedRuns, commonStyle, plainRuns, runsBetween, textOfRuns } from './text-runs'
import { textStyleFor, textStyleOf } from './text-style'

interface RichText {
  runs: TextRun[]
  /** Where this text begins within its cell. */
  start: number
  /** How text without a style of its own looks. */
  base: TextRunStyle
}

const LINK_STYLE: TextRunStyle = { underline: true, textColor: '#1155cc' }

const texts = new WeakMap<object, RichText>()

class RichTextValue {
  getText(): string {
    return textOfRuns(richTextOf(this).runs)
  }

  getStartIndex(): number {
    return richTextOf(this).start
  }

  getEndIndex(): number {
    const { start, runs } = richTextOf(this)
    return start + textOfRuns(runs).length
  }

  getRuns(): object[] {
    const { runs, start, base } = richTextOf(this)
    let at = start
    return runs.map((run) => {
      const one = richTextFor({ runs: [run], start: at, base })
      at += run.text.length
      return one
    })
  }

  /** Of all the text, or between two offsets; null when they differ. */
  getLinkUrl(...offsets: number[]): string | null {
    const links = new Set(chosenRuns(this, offsets).map(({ link }) => link))
    const [only = null] = links
    return links.size === 1 ? only : null
  }

  getTextStyle(...offsets: number[]): object {
    const { base } = richTextOf(this)
    const styles = chosenRuns(this, offsets).map(({ style }) => ({ ...base, ...style }))
    return textStyleFor(styles.length === 0 ? base : commonStyle(styles))
  }

  copy(): object {
    return newRichText(richTextOf(this))
  }
}

class RichTextValueBuilder {
  setText(text: unknown): this {
    return change(this, plainRuns(String(text)))
  }

  /** `(style)` or `(start, end, style)`; null changes nothing. */
  setTextStyle(...args: unknown[]): this {
    const given = args.at(-1)
    if (given === null) return this
    const style = textStyleOf(given)
    return this.#between(args, (run) => ({ ...run, style: { ...run.style, ...style } }))
  }

  /** `(url)` or `(start, end, url)`; a link is blue and underlined until another style is set. Null removes it. */
  setLinkUrl(...args: unknown[]): this {
    const url = args.at(-1)
    const link = url === null ? null : String(url)
    return this.#between(args, (run) => ({ ...run, link, style: link === null ? withoutLook(run.style) : { ...run.style, ...LINK_STYLE } }))
  }

  build(): object {
    return richTextFor({ ...richTextOf(this) })
  }

  #between(args: unknown[], set: (run: TextRun) => TextRun): this {
    const { runs } = richTextOf(this)
    const [start, end] = args.length > 1 ? [Number(args[0]), Number(args[1])] : [0, textOfRuns(runs).length]
    return change(this, changedRuns(runs, start, end, set))
  }
}

export function publishRichText(): void {
  publish(RichTextValue, 'SpreadsheetApp.RichTextValue', 'Spreadsheet.RichTextValue')
  publish(RichTextValueBuilder, 'SpreadsheetApp.RichTextValueBuilder', 'Spreadsheet.RichTextValueBuilder')
}

export function newRichText(from: RichText = { runs: [], start: 0, base: {} }): object {
  const builder = new RichTextValueBuilder()
  texts.set(builder, { ...from, start: 0 })
  return builder
}

export function richTextFor(text: RichText): object {
  const made = new RichTextValue()
  texts.set(made, text)
  return made
}

export function richTextOf(value: unknown): RichText {
  const found = typeof value === 'object' && value !== null ? texts.get(value) : undefined
  if (!found) throw new Exception('The parameter is not a RichTextValue.')
  return found
}

function chosenRuns(value: RichTextValue, offsets: number[]): TextRun[] {
  const { runs } = richTextOf(value)
  const [start, end] = offsets
  return start === undefined || end === undefined ? runs : runsBetween(runs, start, end)
}

function change<B extends object>(builder: B, runs: TextRun[]): B {
  texts.set(builder, { ...richTextOf(builder), runs })
  return builder
}

function withoutLook(style: TextRunStyle): TextRunStyle {
  const { underline, textColor, ...kept } = style
  return underline === LINK_STYLE.underline && textColor === LINK_STYLE.textColor ? kept : style
}
