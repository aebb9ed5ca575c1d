/**
 * National policies to begin with; amounts and ages are local, so the office edits them in the tabs. Sources: 社会救助暂行办法 (国务院令第649号);
 * 国发〔2015〕52号 on the two allowances for disabled people; the allowance for the very old is set by provinces (老年人权益保障法, article 33).
 */
import { type Words, words } from '../../domain/language'
import type { Row } from '../../tables/tables'

type Rule = Row<'PolicyRules'>

interface StartingPolicy {
  name: Words
  papers: Words[]
  legalSource: string
  rules: { about?: Rule['about']; group?: number; fact: Rule['fact']; is: Rule['is']; value: Words; question?: Words }[]
}

const idCard = words('身份证', 'identity card')
const householdBook = words('户口簿', 'household register')
const incomeProof = words('收入证明', 'proof of income')
const bankCard = words('银行卡', 'bank card')
const disabilityCard = words('残疾人证', 'disability certificate')
const minimum = words('最低生活保障', 'Minimum living allowance')
const flag = {
  minimum: words('低保', 'minimum living allowance'),
  hardship: words('重病、残疾、独居老人', 'serious illness, disabled, lives alone'),
  disabled: words('残疾', 'disabled'),
  ill: words('重病', 'serious illness'),
}

export const startingPolicies: StartingPolicy[] = [
  {
    name: minimum,
    papers: [idCard, householdBook, incomeProof],
    legalSource: '社会救助暂行办法（国务院令第649号）第九条',
    rules: [
      {
        about: 'household',
        fact: 'income',
        is: 'atMost',
        value: words('900', '900'),
        question: words('家里每人每月大约有多少收入？', 'About how much does each person of the household have a month?'),
      },
      { about: 'anyMember', fact: 'flags', is: 'has', value: flag.hardship },
      { about: 'everyMember', fact: 'flags', is: 'hasNot', value: flag.minimum },
    ],
  },
  {
    name: words('困难残疾人生活补贴', 'Living allowance for disabled people in hardship'),
    papers: [idCard, disabilityCard, bankCard],
    legalSource: '国发〔2015〕52号',
    rules: [
      { fact: 'flags', is: 'has', value: flag.disabled },
      { about: 'anyMember', fact: 'flags', is: 'has', value: flag.minimum },
      { group: 2, fact: 'flags', is: 'has', value: flag.disabled },
      { group: 2, fact: 'policies', is: 'has', value: minimum },
    ],
  },
  {
    name: words('重度残疾人护理补贴', 'Care allowance for severely disabled people'),
    papers: [idCard, disabilityCard, bankCard],
    legalSource: '国发〔2015〕52号',
    rules: [
      { fact: 'flags', is: 'has', value: flag.disabled },
      {
        fact: 'certificates',
        is: 'has',
        value: words('残疾人证一级、残疾人证二级', 'disability certificate grade 1, disability certificate grade 2'),
        question: words('残疾人证是几级？', 'Which grade has the disability certificate?'),
      },
    ],
  },
  {
    name: words('高龄津贴', 'Allowance for the very old'),
    papers: [idCard, bankCard],
    legalSource: '老年人权益保障法第三十三条；各省规定',
    rules: [{ fact: 'age', is: 'atLeast', value: words('80', '80') }],
  },
  {
    name: words('医疗救助', 'Medical assistance'),
    papers: [idCard, householdBook, words('诊断和费用票据', 'diagnosis and receipts')],
    legalSource: '社会救助暂行办法（国务院令第649号）第二十八条',
    rules: [
      { fact: 'flags', is: 'has', value: flag.ill },
      { about: 'anyMember', fact: 'flags', is: 'has', value: flag.minimum },
      { group: 2, fact: 'flags', is: 'has', value: flag.ill },
      { group: 2, fact: 'policies', is: 'has', value: minimum },
    ],
  },
]
