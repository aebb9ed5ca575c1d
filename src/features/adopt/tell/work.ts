/** Partners, payments of campaigns and services given as `report.json` has them. */
import type { PartnerDraft } from '../read/places'
import type { CampaignDraft, ServiceDraft } from '../read/work'
import type { Teller } from './teller'
import { type ToldRecord, toldAt } from './told'

export function tellPartners({ of }: Teller): ToldRecord[] {
  return of('Partners').map(({ draft }) => {
    const { record, servicesText } = draft as PartnerDraft
    return toldAt([draft], {
      name: record.name,
      kind: record.kind,
      contact: record.contact,
      phones: record.phones,
      email: record.email,
      services: servicesText,
      when: record.serviceTimes,
      place: record.place,
      agreementUntil: record.agreementUntil,
      note: record.note,
    })
  })
}

export function tellInsurance({ of, refOf }: Teller): ToldRecord[] {
  return of('Campaigns').map(({ draft, links }) => {
    const { record, idNumber } = draft as CampaignDraft
    return toldAt([draft], {
      campaign: record.campaign,
      name: record.name,
      idNumber,
      grid: record.grid,
      tier: numberOf(record.tier),
      paid: record.paid,
      amount: record.amount,
      paidOn: record.paidOn,
      note: record.note,
      residentRef: refOf(links.residentId),
    })
  })
}

/** `1档` → 1; a tier without a number as it stands. */
function numberOf(tier: string | null): number | string | null {
  const match = tier === null ? null : /^(\d+)档$/.exec(tier)
  return match === null ? tier : Number(match[1])
}

export function tellServiceRecords({ of, refOf }: Teller): ToldRecord[] {
  return of('Visits').map(({ draft }) => {
    const { record, outcome, rating, remark, residentId } = draft as ServiceDraft
    return toldAt([draft], {
      date: record.visitedOn,
      subject: record.name,
      address: record.address,
      content: record.needs,
      worker: record.workerName,
      minutes: record.minutes,
      outcome: outcome === null ? null : OUTCOMES[outcome],
      ratingText: rating,
      note: remark,
      residentRef: refOf(residentId),
    })
  })
}

const OUTCOMES: Record<NonNullable<ServiceDraft['outcome']>, string> = {
  done: 'done',
  nobodyHome: 'nobody_home',
  needsHelp: 'needs_help',
}
