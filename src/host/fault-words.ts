import { causeOf } from '../domain/fault'
import type { Language } from '../domain/language'
import { isMessageKey, say } from '../messages/messages'

/** What went wrong, in a sentence; an error that nobody foresaw is quoted. */
export function faultWords(error: unknown, language: Language): string {
  const cause = causeOf(error)
  const key = `fault.${cause?.code}`
  return say(language, isMessageKey(key) ? key : 'fault.unexpected', { message: String(error), ...cause?.params })
}
