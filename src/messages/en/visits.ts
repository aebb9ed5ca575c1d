import type { visits as zhCN } from '../zh-CN/visits'

export const visits: Record<keyof typeof zhCN, string> = {
  'visits.why.change': 'a major change ({what}): a visit within 24 hours; {last}',
  'visits.change.flags': 'new: {flags}',
  'visits.change.situation': 'the situation has changed',
  'visits.change.on': 'noted for {on}',
  'visits.changeLeft': '{count} households with a major change do not fit into today; somebody else has to go within 24 hours: {doors}',
  'visits.changeUnmanned':
    '{count} households with a major change have nobody in their grid today; somebody else has to go within 24 hours: {doors}',
  'visits.changeOff':
    '{count} households with a major change, and nobody works any more today; somebody has to go within 24 hours: {doors}',
  'visits.why.high': 'at high risk, {last}',
  'visits.why.key': 'key household, {last}',
  'visits.why.general': '{last}',
  'visits.lastOn': 'last visit {on}',
  'visits.never': 'never visited yet',
  'visits.planned': 'Today’s way of {workers} workers: {stops} stops, {visits} of them visits',
  'visits.left': '{count} visits that are due do not fit into today; they come later',
  'visits.requestsLeft': '{count} requests in hand do not fit into today; they come later',
  'visits.outsideHours': '{count} doors are good outside office hours only; they were planned within them. Please phone first: {doors}',
  'visits.unmanned': '{count} visits are due in grids that nobody looks after today',
  'visits.dayOff': 'Today is no workday; no visits were planned',
  'visits.dayOver': 'The office closed at {at}; no visits were planned for today',
  'visits.nothing': 'No visit is due today',
  'visits.badFlag': 'The settings name the flag “{value}”, which there is not; it was left out',

  'whoComes.planned': 'E-mails to residents about who comes today: {count}',

  'whoComes.times': 'When that is possible: {times}\n',
  'whoComes.withVisit': 'It is our regular visit to your household too.\n',

  'whoComes.papers': 'Please have at hand: {papers}\n',
}
