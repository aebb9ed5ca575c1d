import type { FileRecord } from '../../world/record-types'
import { environment } from '../core/host'
import { publish } from '../core/publish'
import { addEntry, allEntries, changeEntry, entryAt, FOLDER, ROOT } from './entries'
import { Entry, idOf } from './entry'
import { createFile } from './file'
import { newFiles, newFolders } from './iterators'

class Folder extends Entry {
  override getName(): string {
    return idOf(this) === ROOT ? 'My Drive' : super.getName()
  }

  getUrl(): string {
    return `${environment().baseUrl}/drive/folders/${idOf(this)}`
  }

  createFile(...args: unknown[]): object {
    return createFile(args, placeOf(this))
  }

  createFolder(name: unknown): object {
    return new Folder(addEntry({ name: String(name), mimeType: FOLDER, parentId: placeOf(this) }).id)
  }

  getFiles(): object {
    return filesOf(within(this))
  }

  getFilesByName(name: unknown): object {
    return filesOf(within(this), (entry) => entry.name === String(name))
  }

  getFilesByType(mimeType: unknown): object {
    return filesOf(within(this), (entry) => entry.mimeType === String(mimeType))
  }

  getFolders(): object {
    return foldersOf(within(this))
  }

  getFoldersByName(name: unknown): object {
    return foldersOf(within(this), (entry) => entry.name === String(name))
  }

  getParents(): object {
    return newFolders(idOf(this) === ROOT ? [] : [entryAt(idOf(this)).parentId])
  }

  moveTo(folder: unknown): this {
    changeEntry(idOf(this), { parentId: placeOf(folder) })
    return this
  }

  /** The older name of moving a file here. */
  addFile(file: unknown): this {
    changeEntry(idOf(file), { parentId: placeOf(this) })
    return this
  }

  removeFile(file: unknown): this {
    const id = idOf(file)
    if (entryAt(id).parentId === placeOf(this)) changeEntry(id, { parentId: null })
    return this
  }
}

export function publishFolder(): void {
  publish(Folder, 'DriveApp.Folder', 'Drive.Folder')
}

export function newFolder(id: string): object {
  return new Folder(id)
}

/** Of all there are, or of some. */
export function filesOf(entries: FileRecord[], holds: (entry: FileRecord) => boolean = () => true): object {
  return newFiles(entries.filter((entry) => !entry.isFolder && holds(entry)).map((entry) => entry.id))
}

export function foldersOf(entries: FileRecord[], holds: (entry: FileRecord) => boolean = () => true): object {
  return newFolders(entries.filter((entry) => entry.isFolder && holds(entry)).map((entry) => entry.id))
}

function within(folder: Folder): FileRecord[] {
  return allEntries().filter((entry) => entry.parentId === placeOf(folder))
}

/** What is directly in My Drive has no parent. */
function placeOf(folder: unknown): string | null {
  return idOf(folder) === ROOT ? null : idOf(folder)
}
