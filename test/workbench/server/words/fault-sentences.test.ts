import type { FaultReply } from '../../../../workbench/server/command-reply'
import { faultSentence } from '../../../../workbench/server/words/fault-sentences'

const fault = (code: string, params: FaultReply['params'] = {}): FaultReply => ({ code, message: 'inner words', params })

describe('faultSentence', () => {
  it('says in both languages what happened, what is safe and what to do', () => {
    expect(faultSentence(fault('XLSX_ENCRYPTED'), 'zh-CN')).toBe(
      '这个文件设了打开密码，读不了。表格没有改动。请在 Excel 或 WPS 里去掉密码，另存后再导入。',
    )
    expect(faultSentence(fault('XLSX_ENCRYPTED'), 'en')).toContain('Remove the password')
  })
  it('has one sentence for every other way a workbook cannot be read', () => {
    expect(faultSentence(fault('XLSX_NOT_A_ZIP'), 'en')).toContain('not a sound .xlsx')
  })
  it('names sizes in megabytes', () => {
    expect(faultSentence(fault('FILE_TOO_LARGE', { bytes: 62_914_560, most: 52_428_800 }), 'zh-CN')).toContain('60 MB，最多能导入 50 MB')
  })
  it('falls back on the message for a code nobody has worded', () => {
    expect(faultSentence(fault('NEW'), 'en')).toContain('inner words')
  })
})
