/** Sound files of programs that name their parts otherwise than Excel does. */
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { readXlsx } from '../../../workbench/workbook/read-xlsx'
import { unzip, zip } from '../../../workbench/world/zip'

async function excelFile(): Promise<Buffer> {
  const workbook = new XlsxWorkbook()
  const worksheet = workbook.addWorksheet('居民')
  worksheet.addTable({ name: '名单', ref: 'A1', columns: [{ name: '姓名' }, { name: '年龄' }], rows: [['许小满', 61]] })
  worksheet.getCell('A2').note = '本人不接陌生电话'
  worksheet.getCell('C9').note = '空格上的批注'
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** As Python's openpyxl writes it: whole paths, notes in a folder of their own and without runs of text. */
function asOpenpyxlWrites(excel: Buffer): Buffer {
  return zip(
    unzip(excel).map(({ name, data }) => {
      const text = data.toString('utf8')
      if (name === 'xl/comments1.xml') {
        const plain = text.replace(/<r>.*?<\/r>/gs, (run) => run.match(/<t[ >].*?<\/t>/s)?.[0] ?? '')
        return { name: 'xl/comments/comment1.xml', data: Buffer.from(plain) }
      }
      const whole = text.replaceAll('../comments1.xml', '/xl/comments/comment1.xml').replaceAll('"../', '"/xl/')
      return { name, data: name.endsWith('.rels') ? Buffer.from(whole) : data }
    }),
  )
}

it.each([
  ['Excel', (excel: Buffer) => excel],
  ['openpyxl', asOpenpyxlWrites],
])('reads tables and notes of a file as %s writes it', async (_, written) => {
  const file = written(await excelFile())
  const { sheets, warnings } = await readXlsx(new Uint8Array(file))
  expect(sheets[0]?.notes).toEqual({ '1,0': '本人不接陌生电话', '8,2': '空格上的批注' })
  expect(warnings).toEqual([])
})

it('stands for files whose names differ from those of Excel', async () => {
  const names = unzip(asOpenpyxlWrites(await excelFile())).map(({ name }) => name)
  expect(names).toContain('xl/comments/comment1.xml')
  expect(names).not.toContain('xl/comments1.xml')
})
