import type { CellRange } from '../../workbook/reads'
import { publish } from '../core/publish'
import { makeRange } from './cells'

/** Methods a list hands on to each of its ranges; they return the list. */
const FOR_EACH = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setValue',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
]

class RangeList {
  readonly #ranges: object[]

  constructor(ranges: object[]) {
    this.#ranges = ranges
  }

  getRanges(): object[] {
    return [...this.#ranges]
  }
}

for (const method of FOR_EACH) {
  Object.defineProperty(RangeList.prototype, method, {
    value(this: RangeList, ...args: unknown[]) {
      for (const range of this.getRanges()) (range as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args)
      return this
    },
    writable: true,
    configurable: true,
  })
}

export function publishRangeList(): void {
  publish(RangeList, 'SpreadsheetApp.RangeList', 'Spreadsheet.RangeList')
}

export function newRangeList(ranges: CellRange[]): object {
  return new RangeList(ranges.map(makeRange))
}
