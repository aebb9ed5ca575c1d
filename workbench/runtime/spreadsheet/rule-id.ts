import { native } from '../core/host'

/** Rules are told apart by an id of their own. */
export function newRuleId(): string {
  return native('uuid', {})
}
