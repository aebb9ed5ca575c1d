import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { announceServer } from '../../../workbench/world/data-folder'
import { openStore } from '../../../workbench/world/store'
import { caught } from './caught'
import { temporaryFolder } from './temporary-folder'

describe('.openStore(folder)', () => {
  it('makes a missing folder and keeps what was committed', () => {
    const folder = join(temporaryFolder(), 'a', '数据')
    const first = openStore(folder)
    first.setMeta('word', '邻\u0000里')
    first.close()
    const again = openStore(folder)
    expect(again.meta('word')).toBe('邻\u0000里')
    expect(again.meta('other')).toBeUndefined()
    again.close()
  })

  it('copies what is committed to another folder and goes on', () => {
    const store = openStore(temporaryFolder())
    store.setMeta('word', '邻里')
    store.commit()
    const folder = join(temporaryFolder(), 'copy')
    store.copyTo(folder)
    const copy = openStore(folder)
    copy.setMeta('word', '别处')
    expect([store.meta('word'), copy.meta('word')]).toEqual(['邻里', '别处'])
    copy.close()
    store.close()
  })

  it('refuses a folder that is open, in this process too, and names the server', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    expect(caught(() => openStore(folder))).toMatchObject({ code: 'FOLDER_IN_USE', params: { folder } })
    announceServer(folder, { url: 'http://127.0.0.1:8080', pid: process.pid, token: 'secret' })
    expect(caught(() => openStore(folder))).toMatchObject({ params: { folder, url: 'http://127.0.0.1:8080', pid: process.pid } })
    store.setMeta('still', 'writes')
    store.close()
    openStore(folder).close()
  })

  it('opens after the process that held it was killed, without its note', async () => {
    const folder = temporaryFolder()
    openStore(folder).close()
    const script = `
      const Database = require(process.argv[1])
      const database = new Database(process.argv[2], { timeout: 0 })
      database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE; COMMIT')
      database.exec("INSERT INTO meta VALUES ('durable', '1'); BEGIN; INSERT INTO meta VALUES ('lost', '1')")
      console.log('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['-e', script, require.resolve('libsql'), join(folder, 'workbench.db')])
    await once(child.stdout, 'data')
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ url: 'http://127.0.0.1:1', pid: child.pid }))
    expect(caught(() => openStore(folder))).toMatchObject({ code: 'FOLDER_IN_USE', params: { pid: child.pid } })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const store = openStore(folder)
    expect(store.meta('durable')).toBe(1)
    expect(store.meta('lost')).toBeUndefined()
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
    store.close()
  })

  it('refuses a path that is a file or lies below one', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'x')
    expect(caught(() => openStore(file))).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
    expect(caught(() => openStore(join(file, 'data')))).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
  })

  it('refuses a folder of other files and a database of another program, and leaves them alone', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    expect(caught(() => openStore(folder))).toMatchObject({ code: 'NOT_A_DATA_FOLDER' })
    expect(readdirSync(folder)).toEqual(['letter.txt'])
    const other = temporaryFolder()
    const database = new Database(join(other, 'workbench.db'))
    database.exec('CREATE TABLE mine (x)')
    database.close()
    const bytes = readFileSync(join(other, 'workbench.db'))
    expect(caught(() => openStore(other))).toMatchObject({ code: 'NOT_A_DATA_FOLDER' })
    expect(readFileSync(join(other, 'workbench.db')).equals(bytes)).toBe(true)
  })

  it('refuses what a newer version wrote', () => {
    const folder = temporaryFolder()
    openStore(folder).close()
    const database = new Database(join(folder, 'workbench.db'))
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(caught(() => openStore(folder))).toMatchObject({ code: 'FOLDER_TOO_NEW', params: { version: 99 } })
  })

  it('refuses a damaged database and does not touch it', () => {
    const garbage = temporaryFolder()
    writeFileSync(join(garbage, 'workbench.db'), 'no database '.repeat(1000))
    expect(caught(() => openStore(garbage))).toMatchObject({ code: 'FOLDER_CORRUPT' })
    const holed = temporaryFolder()
    const store = openStore(holed)
    for (let i = 0; i < 200; i += 1) store.setMeta(`key ${i}`, 'x'.repeat(2000))
    store.close()
    const bytes = readFileSync(join(holed, 'workbench.db'))
    bytes.fill(0xff, 20_000, 60_000)
    writeFileSync(join(holed, 'workbench.db'), bytes)
    expect(caught(() => openStore(holed))).toMatchObject({ code: 'FOLDER_CORRUPT' })
    expect(readFileSync(join(holed, 'workbench.db')).equals(bytes)).toBe(true)
  })

  it('refuses when the database file is a folder', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'workbench.db'))
    expect(caught(() => openStore(folder))).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' })
  })
})

describe('.write(sql) after a failure', () => {
  it('takes no more changes, so that nothing later is acknowledged', () => {
    const store = openStore(temporaryFolder())
    store.setMeta('a', 1)
    expect(caught(() => store.write('INSERT INTO meta VALUES (?, NULL)', 'b'))).toMatchObject({ code: 'STORE_FAILED' })
    expect(caught(() => store.setMeta('c', 1))).toMatchObject({ code: 'STORE_FAILED' })
    expect(caught(() => store.commit())).toMatchObject({ code: 'STORE_FAILED' })
    expect(caught(() => store.close())).toMatchObject({ code: 'STORE_FAILED' })
  })
})
