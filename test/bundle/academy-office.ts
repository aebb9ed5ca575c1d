/** An office with an academy that is too tight for everybody's wishes, for tests of the timetable through dist/. */
import type { Office } from './office'
import { openPrepared } from './prepared-office'

/** What the sidebar asks and gets. */
export interface RunRequest {
  seconds?: number
  stop?: boolean
  propose?: boolean
  take?: number
  millis?: number
}

export interface RunReport {
  phase: 'going' | 'writing' | 'offered' | 'over'
  isBusy: boolean
  used: number
  unplaced: number
  cost: number
  restarts: number
  curve: [number, number, number][]
  lines: string[]
  proposals: { moved: number; redrafted: number; names: string[]; unplaced: number; cost: number; people: number }[]
}

export interface AcademyOffice extends Office {
  /** Calls a function as the sidebar does and gives its answer. */
  ask<T>(name: string, ...args: unknown[]): Promise<T>
  slice(request: RunRequest): Promise<RunReport>
  /** Slices until it is over; the last answer. */
  slices(request: RunRequest): Promise<RunReport>
  /** The timetable without what is drawn by chance. */
  places(): string[]
}

const DAYS = ['周一', '周二', '周三', '周四', '周五']

async function fillAcademy(office: Office, clubs: number): Promise<void> {
  await office.run('setUp')
  office.type(
    'Venues',
    ...['大教室', '舞蹈房', '活动室'].map((场地名称, index) => ({
      编号: `VEN-${index}`,
      场地名称,
      类型: '教室',
      容纳人数: 40 - 10 * index,
    })),
  )
  office.type(
    'Teachers',
    ...Array.from({ length: 8 }, (_, index) => ({
      编号: `TEA-${index}`,
      姓名: `老师${index}`,
      电子邮箱: `teacher${index}@example.org`,
      可授课时间: '周一至周五 09:00-21:00',
    })),
  )
  office.type(
    'Clubs',
    ...Array.from({ length: clubs }, (_, index) => ({
      编号: `CLB-${index}`,
      社团名称: `社团${index}`,
      老师编号: `TEA-${index % 8}`,
      每周次数: 2,
      每次分钟: 90,
      希望时间: `${DAYS[index % 3]} 19:00-20:30; ${DAYS[(index + 2) % 5]} 09:00-11:00`,
      场地编号: `VEN-${index % 3}`,
      人数上限: 15,
    })),
  )
  office.type(
    'Enrolments',
    ...Array.from({ length: clubs * 3 }, (_, index) => ({
      编号: `ENR-${index}`,
      社团编号: `CLB-${index % clubs}`,
      姓名: `居民${index % 40}`,
      电话: `1990000${1000 + (index % 40)}`,
      状态: '已报名',
    })),
  )
}

/** @param clubs each meets twice a week, many at the same wished time; @param isMade with the timetable of a search that settled */
export async function openAcademy(clubs = 16, isMade = false): Promise<AcademyOffice> {
  const office = await openPrepared(`academy of ${clubs}${isMade ? ', made' : ''}`, async (empty) => {
    await fillAcademy(empty, clubs)
    if (isMade) await empty.run('makeTimetable')
  })
  const ask = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const { outcome } = await office.world.run(name, { by: 'sidebar', args })
    if (outcome?.ok !== true) throw new Error(`${name}: ${outcome?.error.message}`)
    return outcome.result as T
  }
  const slice = (request: RunRequest) => ask<RunReport>('timetableRun', request)
  return Object.assign(office, {
    ask,
    slice,
    async slices(request: RunRequest) {
      let report = await slice(request)
      while (report.phase !== 'over') report = await slice({ millis: request.millis ?? 1500 })
      return report
    },
    places: () =>
      office
        .rows('Timetable')
        .map((row) => [row.社团, row.第几次, row.时间, row.场地, row.状态].join(' '))
        .sort(),
  })
}
