/** A service catalogue to begin with; the office edits it in the Services tab. */
import type { Words } from '../../domain/language'
import type { Row } from '../../tables/tables'

interface StartingService {
  name: Words
  providers: NonNullable<Row<'Services'>['providers']>
  minutes: number
  deadlineHours: number
  papers: Words[]
}

const idCard: Words = { 'zh-CN': '身份证', en: 'identity card' }
const householdBook: Words = { 'zh-CN': '户口簿', en: 'household register' }

export const startingServices: StartingService[] = [
  {
    name: { 'zh-CN': '上门探望', en: 'Visit at home' },
    providers: ['gridWorker', 'volunteer'],
    minutes: 30,
    deadlineHours: 16,
    papers: [],
  },
  {
    name: { 'zh-CN': '代买代办', en: 'Shopping and errands' },
    providers: ['gridWorker', 'volunteer'],
    minutes: 45,
    deadlineHours: 8,
    papers: [],
  },
  {
    name: { 'zh-CN': '陪同就医', en: 'Company to the doctor' },
    providers: ['gridWorker', 'volunteer'],
    minutes: 180,
    deadlineHours: 24,
    papers: [idCard],
  },
  { name: { 'zh-CN': '家电小修', en: 'Small repairs' }, providers: ['gridWorker', 'partner'], minutes: 60, deadlineHours: 24, papers: [] },
  {
    name: { 'zh-CN': '政策咨询', en: 'Advice on policies' },
    providers: ['socialWorker', 'gridWorker'],
    minutes: 30,
    deadlineHours: 16,
    papers: [idCard, householdBook],
  },
  {
    name: { 'zh-CN': '医保缴费帮办', en: 'Help with medical insurance' },
    providers: ['gridWorker'],
    minutes: 20,
    deadlineHours: 16,
    papers: [idCard],
  },
  { name: { 'zh-CN': '矛盾调解', en: 'Mediation' }, providers: ['socialWorker', 'gridWorker'], minutes: 60, deadlineHours: 16, papers: [] },
  { name: { 'zh-CN': '环境卫生', en: 'Tidiness of the compound' }, providers: ['gridWorker'], minutes: 30, deadlineHours: 24, papers: [] },
]
