/** A service catalogue to begin with; the office edits it in the Services tab. */
import { type Words, words } from '../../domain/language'
import type { Row } from '../../tables/tables'

interface StartingService {
  name: Words
  providers: NonNullable<Row<'Services'>['providers']>
  minutes: number
  deadlineHours: number
  papers: Words[]
}

const idCard: Words = words('身份证', 'identity card')
const householdBook: Words = words('户口簿', 'household register')

export const startingServices: StartingService[] = [
  {
    name: words('上门探望', 'Visit at home'),
    providers: ['gridWorker', 'volunteer'],
    minutes: 30,
    deadlineHours: 16,
    papers: [],
  },
  {
    name: words('代买代办', 'Shopping and errands'),
    providers: ['gridWorker', 'volunteer'],
    minutes: 45,
    deadlineHours: 8,
    papers: [],
  },
  {
    name: words('陪同就医', 'Company to the doctor'),
    providers: ['gridWorker', 'volunteer'],
    minutes: 180,
    deadlineHours: 24,
    papers: [idCard],
  },
  { name: words('家电小修', 'Small repairs'), providers: ['gridWorker', 'partner'], minutes: 60, deadlineHours: 24, papers: [] },
  {
    name: words('政策咨询', 'Advice on policies'),
    providers: ['socialWorker', 'gridWorker'],
    minutes: 30,
    deadlineHours: 16,
    papers: [idCard, householdBook],
  },
  {
    name: words('医保缴费帮办', 'Help with medical insurance'),
    providers: ['gridWorker'],
    minutes: 20,
    deadlineHours: 16,
    papers: [idCard],
  },
  {
    name: words('政策办理', 'Policy paperwork'),
    providers: ['socialWorker', 'gridWorker'],
    minutes: 40,
    deadlineHours: 40,
    papers: [idCard, householdBook],
  },
  { name: words('矛盾调解', 'Mediation'), providers: ['socialWorker', 'gridWorker'], minutes: 60, deadlineHours: 16, papers: [] },
  { name: words('环境卫生', 'Tidiness of the compound'), providers: ['gridWorker'], minutes: 30, deadlineHours: 24, papers: [] },
]
