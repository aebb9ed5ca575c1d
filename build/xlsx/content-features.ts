/** What cells hold. */
import { area, cellAt, type Feature, holdsTexts, put, texts } from './feature'

const LONG = '长'.repeat(32_000)

export const CONTENT_FEATURES: readonly Feature[] = [
  {
    title: 'text',
    edits: (id) => [put(id, ...texts('王阿姨', '<b>&"', '_x0041_', ' 两边有空格 '))],
    aspects: ['values'],
    inFile: (sheet) => holdsTexts(sheet, 4),
  },
  {
    title: 'text that begins with =, or looks like a number, date, truth or error',
    edits: (id) => [put(id, ...texts('=1+1', '1-2', '1e5', '50%', 'TRUE', '#REF!', "'x"))],
    aspects: ['values', 'formulas', 'errors'],
    inFile: (sheet) => holdsTexts(sheet, 7),
  },
  {
    title: 'ids of 18 digits',
    edits: (id) => [put(id, ...texts('000000000000000000', '00000019000101000X'))],
    aspects: ['values', 'errors'],
    inFile: (sheet) => holdsTexts(sheet, 2),
  },
  {
    title: 'phones with leading zeros',
    edits: (id) => [put(id, ...texts('013800', '0571-0000'))],
    aspects: ['values', 'errors'],
    inFile: (sheet) => holdsTexts(sheet, 2),
  },
  {
    title: 'cells formatted as plain text',
    edits: (id) => [{ kind: 'numberFormat', range: area(id, 0, 0, 4, 1), format: '@' }, put(id, ...texts('0571', '1-2'))],
    aspects: ['values', 'formats'],
    inFile: (sheet) => cellAt(sheet).numFmt === '@' && cellAt(sheet, 'A4').numFmt === '@',
  },
  {
    title: 'line breaks and emoji',
    edits: (id) => [put(id, ...texts('第一行\n第二行', '😀👨‍👩‍👧', '𠮷野'))],
    aspects: ['values'],
    inFile: (sheet) => cellAt(sheet).value === '第一行\n第二行',
  },
  {
    title: 'text of 32,000 characters',
    edits: (id) => [put(id, { text: LONG })],
    aspects: ['values'],
    inFile: (sheet) => cellAt(sheet).value === LONG,
  },
  {
    title: 'text of 40,000 characters',
    edits: (id) => [put(id, { text: `${LONG}${'更'.repeat(8000)}` })],
    aspects: ['values'],
    inFile: (sheet) => String(cellAt(sheet).value).length === 40_000,
    remark: 'Excel holds 32,767 in a cell; the rest is left out',
  },
  {
    title: 'numbers',
    edits: (id) => [put(id, { number: 1.5 }, { number: -3 }, { number: 123_456_789_012 }, { number: 1e-7 })],
    aspects: ['values'],
    inFile: (sheet) => cellAt(sheet).value === 1.5,
  },
  {
    title: 'numbers with formats',
    edits: (id) => [
      put(
        id,
        { number: 1234.5, format: '#,##0.00' },
        { number: 0.5, format: '0%' },
        { number: 12, format: '[$¥]#,##0' },
        { number: 5, format: '0"户"' },
      ),
    ],
    aspects: ['values', 'formats', 'display'],
    inFile: (sheet) => cellAt(sheet).numFmt === '#,##0.00',
  },
  {
    title: 'dates',
    edits: (id) => [put(id, { number: 46_083, format: 'yyyy-mm-dd' }, { number: 46_083, format: 'yyyy"年"m"月"d"日"' })],
    aspects: ['values', 'formats', 'display'],
    inFile: (sheet) => cellAt(sheet).numFmt === 'yyyy-mm-dd',
  },
  {
    title: 'times, and dates with times',
    edits: (id) => [put(id, { number: 46_083.5, format: 'yyyy-mm-dd hh:mm' }, { number: 0.25, format: 'hh:mm' })],
    aspects: ['values', 'formats', 'display'],
    inFile: (sheet) => cellAt(sheet, 'A2').numFmt === 'hh:mm',
  },
  {
    title: 'durations',
    edits: (id) => [put(id, { number: 1.5, format: 'hhhh:mm:ss' })],
    aspects: ['values', 'formats', 'display'],
    inFile: (sheet) => cellAt(sheet).numFmt === '[h]:mm:ss',
  },
  {
    title: 'booleans',
    edits: (id) => [put(id, { boolean: true }, { boolean: false })],
    aspects: ['values'],
    inFile: (sheet) => cellAt(sheet).value === true,
  },
  {
    title: 'hyperlinks',
    edits: (id) => [
      put(id, { text: '网站' }),
      { kind: 'richText', range: area(id, 0, 0, 1, 1), runs: [{ text: '网站', style: {}, link: 'https://example.org/' }] },
    ],
    aspects: ['values', 'richTexts'],
    inFile: (sheet) => cellAt(sheet).hyperlink === 'https://example.org/',
  },
  {
    title: 'rich text',
    edits: (id) => [
      put(id, { text: '王阿姨' }),
      {
        kind: 'richText',
        range: area(id, 0, 0, 1, 1),
        runs: [
          { text: '王', style: { bold: true, textColor: '#C00000' }, link: null },
          { text: '阿姨', style: {}, link: null },
        ],
      },
    ],
    aspects: ['values', 'richTexts'],
    inFile: (sheet) => typeof cellAt(sheet).value === 'object',
    remark: 'LibreOffice gives the cell the look of its first run, and the others their own',
  },
  {
    title: 'notes',
    edits: (id) => [
      put(id, { text: '王阿姨' }),
      { kind: 'note', range: area(id, 0, 0, 1, 1), note: '本人要求\n只收短信' },
      { kind: 'note', range: area(id, 3, 2, 4, 3), note: '空格里的批注' },
    ],
    aspects: ['notes'],
    inFile: (sheet) => cellAt(sheet).note,
  },
]
