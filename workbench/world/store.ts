import Database from 'libsql'
import { forgetServer, prepareDataFolder, runningServer } from './data-folder'
import { ADDED_TABLES, APPLICATION_ID, FORMAT_VERSION, SCHEMA } from './store-schema'
import { WorldFault } from './world-fault'

type Value = string | number | null
type Row = Record<string, Value>

/** The one database of a data folder. Changes gather in one transaction, which `commit` makes durable as a whole. */
export interface Store {
  rows(sql: string, ...values: Value[]): Row[]
  /** Opens the transaction when none is open. Throws `STORE_FAILED` when the disk refuses; then every later write throws too. */
  write(sql: string, ...values: Value[]): void
  /** When it returns, everything written before survives a power cut. Cheap when nothing was written. */
  commit(): void
  /** A small JSON value by name; undefined when never set. */
  meta<T>(key: string): T | undefined
  setMeta(key: string, value: unknown): void
  /** What is committed, as the database of another folder, which holds none yet. */
  copyTo(folder: string): void
  /** Commits and lets go of the folder. */
  close(): void
}

/**
 * Opens (or makes) the folder's database and locks it for this process; the operating system drops the lock when the
 * process ends, however it ends. Throws {@link WorldFault} `FOLDER_IN_USE` (with the server's url and pid where known),
 * `FOLDER_NOT_WRITABLE`, `NOT_A_DATA_FOLDER`, `FOLDER_TOO_NEW` or `FOLDER_CORRUPT`.
 */
export function openStore(folder: string): Store {
  const path = prepareDataFolder(folder)
  const database = openLocked(path, folder)
  try {
    checkFormat(database, folder)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  } catch (error) {
    database.close()
    throw error instanceof WorldFault ? error : openingFault(error, folder)
  }
  forgetServer(folder)
  return storeOn(database)
}

function openLocked(path: string, folder: string): Database.Database {
  let database: Database.Database | null = null
  try {
    database = new Database(path, { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
    return database
  } catch (error) {
    database?.close()
    throw openingFault(error, folder)
  }
}

function openingFault(error: unknown, folder: string): WorldFault {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const server = runningServer(folder)
    const who = server ? ` (${server.url}, process ${server.pid})` : ''
    const params = server ? { folder, url: server.url, pid: server.pid } : { folder }
    return new WorldFault('FOLDER_IN_USE', `The data folder ${folder} is open in another workbench${who}`, params)
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new WorldFault('FOLDER_CORRUPT', `The database in ${folder} is damaged: ${(error as Error).message}`, { folder })
  }
  return new WorldFault('FOLDER_NOT_WRITABLE', `The database in ${folder} cannot be opened: ${(error as Error).message}`, { folder })
}

function checkFormat(database: Database.Database, folder: string): void {
  if (firstValue(database, 'PRAGMA quick_check(1)') !== 'ok') {
    throw new WorldFault('FOLDER_CORRUPT', `The database in ${folder} is damaged`, { folder })
  }
  if (firstValue(database, 'SELECT count(*) FROM sqlite_schema') === 0) {
    database.exec(`BEGIN; ${SCHEMA} COMMIT`)
    return
  }
  if (firstValue(database, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new WorldFault('NOT_A_DATA_FOLDER', `The database in ${folder} belongs to another program`, { folder })
  }
  const version = Number(firstValue(database, 'PRAGMA user_version'))
  if (version > FORMAT_VERSION) {
    const message = `${folder} was written by a newer version (format ${version}; this one reads up to ${FORMAT_VERSION})`
    throw new WorldFault('FOLDER_TOO_NEW', message, { folder, version })
  }
  database.exec(ADDED_TABLES)
}

function firstValue(database: Database.Database, sql: string): unknown {
  return (database.prepare(sql).raw().get() as unknown[])[0]
}

function storeOn(database: Database.Database): Store {
  const statements = new Map<string, Database.Statement>()
  let open = false
  let failure: WorldFault | null = null

  function prepared(sql: string): Database.Statement {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  function guarded(work: () => void): void {
    if (failure) throw failure
    try {
      work()
    } catch (error) {
      failure = new WorldFault('STORE_FAILED', `The data folder takes no more changes: ${(error as Error).message}`)
      throw failure
    }
  }

  function commit(): void {
    if (!open && !failure) return
    guarded(() => database.exec('COMMIT'))
    open = false
  }

  function write(sql: string, ...values: Value[]): void {
    guarded(() => {
      if (!open) database.exec('BEGIN IMMEDIATE')
      open = true
      prepared(sql).run(values)
    })
  }

  const rows = (sql: string, ...values: Value[]): Row[] => prepared(sql).all(values) as Row[]

  return {
    rows,
    write,
    commit,
    meta<T>(key: string): T | undefined {
      const json = rows('SELECT json FROM meta WHERE key = ?', key)[0]?.json
      return typeof json === 'string' ? (JSON.parse(json) as T) : undefined
    },
    setMeta: (key, value) =>
      write('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json', key, JSON.stringify(value)),
    copyTo(folder) {
      prepared('VACUUM INTO ?').run([prepareDataFolder(folder)])
    },
    close() {
      try {
        commit()
        // Closing alone keeps the lock for as long as a prepared statement waits for the garbage collector.
        database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM meta')
      } finally {
        database.close()
      }
    },
  }
}
