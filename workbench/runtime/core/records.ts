import type { RecordKind, RecordKinds } from '../../world/record-types'
import { call, native } from './host'

/** All of a kind, in the order in which they were made. */
export function recordsOf<K extends RecordKind>(kind: K): RecordKinds[K][] {
  return call('record.list', { kind, id: null }) as RecordKinds[K][]
}

export function findRecord<K extends RecordKind>(kind: K, id: string): RecordKinds[K] | null {
  return (call('record.list', { kind, id }) as RecordKinds[K][])[0] ?? null
}

export function saveRecord<K extends RecordKind>(kind: K, record: RecordKinds[K]): void {
  call('record.save', { kind, record })
}

export function deleteRecord(kind: RecordKind, id: string): void {
  call('record.delete', { kind, id })
}

/** As Gmail numbers messages: `r` and digits for a draft, 16 hexadecimal digits for a message. */
export function newId(): string {
  return native('uuid', {}).replaceAll('-', '')
}
