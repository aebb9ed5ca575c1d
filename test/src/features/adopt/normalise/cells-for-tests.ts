/** Cells as people write them: any cell at all, one cell in many disguises, and the assertion with its seed. */
import fc from 'fast-check'
import type { Cell } from '../../../../../src/tables/column'

/** Any value a cell may hold: all of Unicode, halves of it, other directions, nothing visible, any number. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'0159年月日-/.:一二十百零周每单双晚上至到(（）)[【】、，；  \n\t\r√是否男栋单元室号楼张·😀\u200b\u200d\u202e\ufeff\ud83d\ude00א+86xX@=#*"\'没有',
      ),
      {
        maxLength: 60,
      },
    )
    .map((chars) => chars.join('')),
  fc.constantFrom('字'.repeat(5000), '9'.repeat(5000), '周一、'.repeat(1700), '__proto__', 'constructor', 'toString', '#REF!', '=1+1'),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
)

/** Pieces that patterns repeat: what makes a careless one try every way to divide a run. */
export const REPEATED = [
  ...'0159年月日-/.:一十百周每单晚上至(（[、,; \n男√栋单元室号张·😀\u200b李+xX@=#*\ud800',
  ...[
    '1 ',
    '1-',
    '张(',
    '(周',
    '周一',
    '周一、',
    '一、',
    '7:00-8:00、',
    '1990',
    '8611',
    '(单)',
    '1栋',
    '张三 李四 ',
    '小时',
    '1,000',
    '桌子',
    '没',
  ],
]

/** The text as it might have been typed: digits in full width, blanks or a line break around it, characters that nobody sees. */
export function disguised(text: string): fc.Arbitrary<string> {
  const wide = text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return fc.constantFrom(text, wide, ` ${text}`, `${text}\u3000`, `\u200b${text}`, `${text}\n`, `\ufeff${text}\u00a0`, fullWidth(text))
}

/** Every ASCII sign in full width. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

/** A number in Chinese: 105 is 一百零五. */
export function inChinese(value: number): string {
  const digits = '零一二三四五六七八九'
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const front = hundreds === 0 ? '' : `${digits[hundreds]}百`
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`
  return front + middle + (ones === 0 && value > 0 ? '' : digits[ones])
}

/** Checks the property with the same values each time. */
export function holds<Values>(property: fc.IProperty<Values>, numRuns = 400): void {
  fc.assert(property, { seed: 20_260_227, numRuns })
}

/** What `read` makes of each style of a generated value must be the value, with nothing to report. */
export function readsBack<T>(values: fc.Arbitrary<T>, styles: (value: T) => Cell[], read: (cell: Cell) => unknown): void {
  const written = values.chain((value) =>
    fc
      .constantFrom(...styles(value))
      .chain((style) => fc.tuple(fc.constant(value), typeof style === 'string' ? disguised(style) : fc.constant(style))),
  )
  holds(fc.property(written, ([value, cell]) => expect({ cell, read: read(cell) }).toEqual({ cell, read: { value, findings: [] } })))
}
