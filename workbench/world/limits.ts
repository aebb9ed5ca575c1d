/**
 * What Google allows an account: https://developers.google.com/apps-script/guides/services/quotas (read in November 2026).
 * Sizes of single cells and of the workbook are not here: they hold for every account, in `workbook/`.
 */
export type AccountKind = 'consumer' | 'workspace' | 'off'

export const ACCOUNT_KINDS: readonly AccountKind[] = ['consumer', 'workspace', 'off']

export interface Limits {
  runMilliseconds: number
  /** Simple triggers and custom functions. */
  simpleRunMilliseconds: number
  runsAtOnce: number
  triggers: number
  triggerMillisecondsADay: number
  mailRecipientsADay: number
  mailRecipientsAMessage: number
  mailBodyBytes: number
  mailAttachments: number
  mailTotalBytes: number
  mailSubjectCharacters: number
  propertyCallsADay: number
  propertyValueBytes: number
  propertyStoreBytes: number
  cacheKeyCharacters: number
  cacheValueBytes: number
  /** Whether service calls cost simulated time. */
  countsLatency: boolean
}

const MINUTE = 60_000

const CONSUMER: Limits = {
  runMilliseconds: 6 * MINUTE,
  simpleRunMilliseconds: 30_000,
  runsAtOnce: 30,
  triggers: 20,
  triggerMillisecondsADay: 90 * MINUTE,
  mailRecipientsADay: 100,
  mailRecipientsAMessage: 50,
  mailBodyBytes: 200 * 1024,
  mailAttachments: 250,
  mailTotalBytes: 25 * 1024 * 1024,
  mailSubjectCharacters: 250,
  propertyCallsADay: 50_000,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cacheKeyCharacters: 250,
  cacheValueBytes: 100 * 1024,
  countsLatency: true,
}

const WORKSPACE: Limits = {
  ...CONSUMER,
  triggerMillisecondsADay: 360 * MINUTE,
  mailRecipientsADay: 1_500,
  mailBodyBytes: 400 * 1024,
  propertyCallsADay: 500_000,
}

/** No limit but those that keep this machine well: so many threads, so many triggers. */
const OFF: Limits = {
  runMilliseconds: Number.POSITIVE_INFINITY,
  simpleRunMilliseconds: Number.POSITIVE_INFINITY,
  runsAtOnce: CONSUMER.runsAtOnce,
  triggers: 1_000,
  triggerMillisecondsADay: Number.POSITIVE_INFINITY,
  mailRecipientsADay: 1_000_000,
  mailRecipientsAMessage: Number.POSITIVE_INFINITY,
  mailBodyBytes: Number.POSITIVE_INFINITY,
  mailAttachments: Number.POSITIVE_INFINITY,
  mailTotalBytes: Number.POSITIVE_INFINITY,
  mailSubjectCharacters: Number.POSITIVE_INFINITY,
  propertyCallsADay: Number.POSITIVE_INFINITY,
  propertyValueBytes: Number.POSITIVE_INFINITY,
  propertyStoreBytes: Number.POSITIVE_INFINITY,
  cacheKeyCharacters: Number.POSITIVE_INFINITY,
  cacheValueBytes: Number.POSITIVE_INFINITY,
  countsLatency: false,
}

export const LIMITS: Readonly<Record<AccountKind, Limits>> = { consumer: CONSUMER, workspace: WORKSPACE, off: OFF }
