import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { ROOT } from './entries'

class EntryIterator {
  readonly #entries: object[]
  #next = 0

  constructor(entries: object[]) {
    this.#entries = entries
  }

  hasNext(): boolean {
    return this.#next < this.#entries.length
  }

  next(): object {
    const entry = this.#entries[this.#next++]
    if (!entry) throw new Exception('Cannot retrieve the next object: iterator has reached the end.')
    return entry
  }
}

class FileIterator extends EntryIterator {}

class FolderIterator extends EntryIterator {}

interface Makers {
  file: (id: string) => object
  folder: (id: string) => object
}

let makers: Makers | null = null

export function publishIterators(given: Makers): void {
  makers = given
  publish(FileIterator, 'DriveApp.FileIterator', 'Drive.FileIterator')
  publish(FolderIterator, 'DriveApp.FolderIterator', 'Drive.FolderIterator')
}

export function newFiles(ids: string[]): object {
  return new FileIterator(ids.map((id) => made().file(id)))
}

/** Null is My Drive. */
export function newFolders(ids: (string | null)[]): object {
  return new FolderIterator(ids.map((id) => made().folder(id ?? ROOT)))
}

function made(): Makers {
  if (!makers) throw new Exception('The run has not been started')
  return makers
}
