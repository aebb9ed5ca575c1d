/** 培训台账: who learns what, and until when somebody is certified for it. */
import type { CivilDate } from '../domain/civil-date'
import { words } from '../domain/language'
import { choice, date, orElse, required, text, uniqueIfFilled } from './column'
import { note, personName } from './recurring-columns'
import { type RecordOf, table } from './table'
import { trainingStates } from './vocabulary'

/** One row a worker and a certificate, or a policy or service by name. What Linli proposes carries a key and a reason. */
export const training = table(words('培训台账', 'Training'), 'TRN', 'staff', {
  workerName: personName,
  subject: required(text(words('证书或政策', 'Certificate or policy'))),
  state: orElse(choice(words('状态', 'State'), trainingStates), 'wanted'),
  certifiedOn: date(words('取证日期', 'Certified on')),
  validUntil: date(words('有效期至', 'Valid until')),
  reason: text(words('为什么学', 'Why')),
  note,
  workerId: text(words('工作人员编号', 'Worker id')),
  key: uniqueIfFilled(text(words('事由键', 'Key'))),
})

type Training = Pick<RecordOf<typeof training>, 'state' | 'certifiedOn' | 'validUntil'>

/** Certified, and valid on that day: from the day of the certificate through the last day; a day that is not written does not limit. */
export function isCertified({ state, certifiedOn, validUntil }: Training, on: CivilDate): boolean {
  return state === 'certified' && (certifiedOn === null || certifiedOn <= on) && (validUntil === null || on <= validUntil)
}

/** Was certified, and is no more. */
export function hasLapsed({ state, validUntil }: Training, on: CivilDate): boolean {
  return state === 'certified' && validUntil !== null && validUntil < on
}
