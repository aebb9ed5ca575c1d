/** Columns that stand in several tables with the same words. */
import { words } from '../domain/language'
import { boolean, choice, dateTime, list, number, required, text } from './column'
import { sexes } from './vocabulary'

export const personName = required(text(words('姓名', 'Name')))
export const sex = choice(words('性别', 'Sex'), sexes)
export const phones = list(words('电话', 'Phones'))
export const email = text(words('电子邮箱', 'E-mail'))
export const address = text(words('住址', 'Address'))
export const grid = number(words('网格', 'Grid'), { min: 1, whole: true })
export const householdId = text(words('户编号', 'Household id'))
export const residentId = text(words('居民编号', 'Resident id'))
export const venueId = text(words('场地编号', 'Venue id'))
export const startsAt = dateTime(words('开始', 'Starts at'))
export const endsAt = dateTime(words('结束', 'Ends at'))
/** Of whoever can be given requests; without a number the office's setting holds. */
export const dailyLimit = number(words('在办单量上限', 'Open tasks at most'), { min: 0, whole: true })
export const papers = list(words('所需材料', 'Papers'))
/** Not in use for now, but kept. */
export const paused = boolean(words('暂停', 'Paused'))
export const note = text(words('备注', 'Note'))
/** Where an adopted row came from: tab and row of the office's ledger. */
export const source = text(words('来源', 'Source'))
