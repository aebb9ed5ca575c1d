import { matchesPattern } from '../../world/form-pattern'
import type { FormItem } from '../../world/form-types'

const PHONE = '13900000000'
const NAME_TITLE = /^(您的|本人|居民|联系人|填表人|申请人)?(姓名|名字|称呼)$|^联系人$|^(your |full )?name$/i

/** By its title, or by a rule that takes a mobile number and neither one digit nor words. */
export function asksForPhone({ title, validation }: FormItem): boolean {
  if (/电话|手机|phone/i.test(title)) return true
  if (validation?.kind !== 'matches') return false
  const matches = (text: string): boolean => matchesPattern(`^(?:${validation.values[0]})$`, text) === true
  return matches(PHONE) && !matches('1') && !matches('邻里 neighbour')
}

/** By its title; a question whose rule asks for an address is known by that. */
export function asksForEmail({ title }: FormItem): boolean {
  return /邮箱|电子邮件|\be-?mail\b/i.test(title)
}

/** Only for the name of who fills in the form: a browser must not offer it for anybody else's. */
export function asksForName({ title }: FormItem): boolean {
  return NAME_TITLE.test(title.trim())
}
