import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { makeRange } from './cells'
import { activateAll } from './selection'

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
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
]

const lists = new WeakMap<object, CellRange[]>()

class RangeList {
  constructor(ranges: CellRange[]) {
    lists.set(this, ranges)
  }

  getRanges(): object[] {
    return rangesOfList(this).map(makeRange)
  }

  activate(): this {
    activateAll(rangesOfList(this))
    return this
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
  return new RangeList(ranges)
}

export function rangesOfList(list: unknown): CellRange[] {
  const ranges = typeof list === 'object' && list !== null ? lists.get(list) : undefined
  if (!ranges) throw new Exception('The parameter is not a RangeList.')
  return ranges
}
