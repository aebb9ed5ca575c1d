import { attachEnumerations, publish } from '../core/publish'
import { addEntry, allEntries, entryAt, FOLDER, noSuchEntry, ROOT } from './entries'
import { createFile, newFile, publishFile } from './file'
import { filesOf, foldersOf, newFolder, publishFolder } from './folder'
import { publishIterators } from './iterators'

/** Files and folders are kept with the data folder; spreadsheets and forms are files too. */
class DriveApp {
  getRootFolder(): object {
    return newFolder(ROOT)
  }

  getFileById(id: unknown): object {
    return newFile(entryAt(String(id)).id)
  }

  getFolderById(id: unknown): object {
    if (id !== ROOT && !entryAt(String(id)).isFolder) throw noSuchEntry()
    return newFolder(String(id))
  }

  createFile(...args: unknown[]): object {
    return createFile(args, null)
  }

  createFolder(name: unknown): object {
    return newFolder(addEntry({ name: String(name), mimeType: FOLDER, parentId: null }).id)
  }

  getFiles(): object {
    return filesOf(allEntries())
  }

  getFilesByName(name: unknown): object {
    return filesOf(allEntries(), (entry) => entry.name === String(name))
  }

  getFilesByType(mimeType: unknown): object {
    return filesOf(allEntries(), (entry) => entry.mimeType === String(mimeType))
  }

  getFolders(): object {
    return foldersOf(allEntries())
  }

  getFoldersByName(name: unknown): object {
    return foldersOf(allEntries(), (entry) => entry.name === String(name))
  }
}

export function driveApp(): object {
  publishFile()
  publishFolder()
  publishIterators({ file: newFile, folder: newFolder })
  publish(DriveApp, 'DriveApp', 'Drive.DriveApp')
  const service = new DriveApp()
  attachEnumerations(service, 'Drive.DriveApp')
  return service
}
