import type { adopt as zhCN } from '../zh-CN/adopt'

export const adopt: Record<keyof typeof zhCN, string> = {
  'adopt.records': '{table}: {inserted} new, {updated} updated',
  'adopt.review': '{count} places of the ledger need a look; they are in Review',
  'adopt.nothing': 'The ledger has not changed; nothing to do',
  'adopt.pair.joined':
    '“{value}” and {where} are one person (score {score}: {evidence}) and are one record now{differences}; if they are two, choose “Two people”',
  'adopt.pair.asked': '“{value}” and {where} may be one person (score {score}: {evidence}); please check',
  'adopt.pair.proposal': 'merge into {tab} row {row}',
  'adopt.pair.row': 'row {row}',
  'adopt.pair.tabRow': '“{tab}” row {row}',
  'adopt.pair.same': 'same {what}',
  'adopt.pair.other': 'other {what}',
  'adopt.pair.stays': '; the two rows differ: {differences}',
  'adopt.pair.differs': '{what} stays “{stays}”, the other row has “{other}”',
  'adopt.clue.idNumber': 'id number',
  'adopt.clue.birthOn': 'birth date',
  'adopt.clue.phones': 'telephone',
  'adopt.clue.email': 'e-mail',
  'adopt.clue.home': 'home',
  'adopt.clue.sex': 'sex',
  'adopt.clue.nameNote': 'name note',
  'adopt.head.obvious': 'Nobody in this household is marked as its head; {name} seems to be',
}
