import { isHidden } from '../../../../src/host/set-up/column-looks'
import { type TableName, tables } from '../../../../src/tables/tables'

const hidden = (name: TableName) => Object.keys(tables[name].columns).filter((field) => isHidden(tables[name], field))

describe('.isHidden(table, field)', () => {
  it('hides marks and prints, that only Linli reads', () => {
    expect(hidden('MailTemplates')).toEqual(['builtInMark'])
    expect(hidden('Campaigns')).toEqual(['residentId', 'key', 'source'])
    expect(hidden('Audit')).toEqual(['part', 'changes'])
  })
})
