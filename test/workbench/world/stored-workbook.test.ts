import { openStore } from '../../../workbench/world/store'
import { openStoredWorkbook } from '../../../workbench/world/stored-workbook'
import { caught } from './caught'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const A1 = { sheetId: 0, startRow: 0, endRow: 2, startColumn: 0, endColumn: 2, aspects: ['values' as const, 'formulas' as const] }

function write(row: number, typed: string) {
  return { kind: 'write' as const, sheetId: 0, row, column: 0, cells: [[{ typed }]] }
}

describe('.openStoredWorkbook(store)', () => {
  it('opens an equal workbook from the first snapshot and the revisions since', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const { workbook } = openStoredWorkbook(store)
    workbook.edit([write(0, '=1+1'), { kind: 'note', range: { ...A1, endRow: 1, endColumn: 1 }, note: '邻里' }])
    workbook.edit([
      { kind: 'insertSheet', title: '居民', index: null },
      { kind: 'updateSheet', sheetId: 0, frozenRows: 1 },
    ])
    store.commit()
    const copy = openStore(asAfterKill(folder))
    const again = openStoredWorkbook(copy).workbook
    expect(again.info()).toEqual(workbook.info())
    expect(again.read([A1])).toEqual(workbook.read([A1]))
    expect(again.revisionId).toBe(workbook.revisionId)
    expect(again.snapshot()).toEqual(workbook.snapshot())
    copy.close()
    store.close()
  })

  it.each([
    ['Asia/Shanghai', 'zh_CN', '未命名表格'],
    ['Asia/Urumqi', 'zh_CN', '未命名表格'],
    ['America/New_York', 'en_US', 'Untitled spreadsheet'],
  ])('is made in the zone %s with the locale %s, once', (timeZone, locale, title) => {
    const store = openStore(temporaryFolder())
    openStoredWorkbook(store, timeZone)
    expect(openStoredWorkbook(store, 'Europe/Paris').workbook.info()).toMatchObject({ timeZone, locale, title })
    store.close()
  })

  it('loses after a kill what was not committed, and nothing that was', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const { workbook } = openStoredWorkbook(store)
    workbook.edit([write(0, 'kept')])
    store.commit()
    workbook.edit([write(0, 'lost'), write(1, 'lost')])
    const copy = openStore(asAfterKill(folder))
    expect(openStoredWorkbook(copy).workbook.read([A1])[0]?.values).toEqual([
      ['kept', ''],
      ['', ''],
    ])
    copy.close()
    store.close()
  })

  it('refuses revisions that do not follow the snapshot', () => {
    const store = openStore(temporaryFolder())
    const { workbook } = openStoredWorkbook(store)
    workbook.edit([write(0, 'first')])
    workbook.edit([write(0, 'second')])
    store.write('DELETE FROM revision WHERE seq = 1')
    expect(caught(() => openStoredWorkbook(store))).toMatchObject({ code: 'FOLDER_CORRUPT' })
  })

  it('replaces many revisions by a snapshot, and on closing some', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const { workbook, tidy } = openStoredWorkbook(store)
    const revisions = (): unknown => store.rows('SELECT count(*) AS n FROM revision')[0]?.n
    for (let i = 0; i < 1_000; i += 1) workbook.edit([write(0, String(i))])
    expect(revisions()).toBe(1_000)
    tidy()
    expect(revisions()).toBe(0)
    for (let i = 0; i < 49; i += 1) workbook.edit([write(0, String(i))])
    tidy(true)
    expect(revisions()).toBe(49)
    workbook.edit([write(0, 'more')])
    tidy()
    expect(revisions()).toBe(50)
    tidy(true)
    expect(revisions()).toBe(0)
    workbook.edit([write(1, 'and on')])
    store.close()
    const again = openStore(folder)
    expect(openStoredWorkbook(again).workbook.read([A1])[0]?.values).toEqual([
      ['more', ''],
      ['and on', ''],
    ])
    again.close()
  })

  it('refuses an edit that cannot be written, and leaves the workbook as it was', () => {
    const store = openStore(temporaryFolder())
    const { workbook } = openStoredWorkbook(store)
    workbook.edit([write(0, 'before')])
    expect(caught(() => store.write('INSERT INTO meta VALUES (?, NULL)', 'broken'))).toMatchObject({ code: 'STORE_FAILED' })
    expect(caught(() => workbook.edit([write(0, 'after')]))).toMatchObject({ code: 'STORE_FAILED' })
    expect(workbook.read([A1])[0]?.values?.[0]?.[0]).toBe('before')
  })
})

describe('.openStoredWorkbook(store).receive(message, clientId)', () => {
  it('has what a page sent on disk before any page hears of it', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const stored = openStoredWorkbook(store)
    const heard: string[] = []
    stored.workbook.onMessage(() => {
      const copy = openStore(asAfterKill(folder))
      heard.push(openStoredWorkbook(copy).workbook.revisionId)
      copy.close()
    })
    const message = {
      type: 'REMOTE_REVISION',
      version: 1,
      serverRevisionId: stored.workbook.revisionId,
      nextRevisionId: 'next',
      clientId: 'page',
      commands: [],
    }
    expect(stored.receive(message, 'page')).toMatchObject({ accepted: true })
    expect(heard).toEqual(['next'])
    store.close()
  })
})
