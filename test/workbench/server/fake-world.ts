import type { Workbook } from '../../../workbench/workbook/workbook'
import type { Conditions } from '../../../workbench/world/conditions'
import { checkedAnswers } from '../../../workbench/world/form-check'
import { emptyForm } from '../../../workbench/world/form-definition'
import type { FormDefinition, FormItem, FormResponse } from '../../../workbench/world/form-types'
import type { AccountKind } from '../../../workbench/world/limits'
import type { StoredMail } from '../../../workbench/world/mail-types'
import type { RunOptions, RunRecord, UiBridge, World, WorldEvents } from '../../../workbench/world/world-types'
import { question } from '../world/forms-for-tests'

export const MORNING = Date.parse('2026-03-02T01:00:00Z')

type Runner = (name: string, options: RunOptions) => unknown

export interface FakeWorld extends World {
  submissions: FormResponse[]
  received: { message: unknown; clientId: string }[]
  mails: StoredMail[]
  records: RunRecord[]
  formList: FormDefinition[]
  emit<E extends keyof WorldEvents>(event: E, ...a: Parameters<WorldEvents[E]>): void
  onOpen: (ui: UiBridge) => void
  runner: Runner
  server: string | null
  kind: AccountKind
  labels: Record<string, string>
}

/** A world in memory: forms are checked as the real one does, a run is whatever `runner` returns or throws. */
export function fakeWorld(): FakeWorld {
  const listeners = new Map<string, Set<(a: never) => void>>()
  let now = MORNING
  let real = false
  let conditions: Conditions = {}
  const keys = new Map<string, FormResponse>()
  const workbook = {
    revisionId: 'START_REVISION',
    info: () => ({
      title: '龙竹园社区 <b>',
      locale: 'zh_CN',
      timeZone: 'Asia/Shanghai',
      sheets: [],
      namedRanges: [],
      protections: [],
      metadata: [],
    }),
    snapshot: () => ({ revisionId: 'START_REVISION', sheets: [] }),
    onReset: () => () => undefined,
  } as unknown as Workbook

  const world: FakeWorld = {
    workbook,
    books: { list: () => [], find: () => null },
    file: () => null,
    drafts: () => [],
    writeDraft: () => undefined,
    formulaFunctions: [],
    projectName: 'demo',
    webAppIsPublic: false,
    submissions: [],
    received: [],
    mails: [],
    records: [],
    formList: [],
    onOpen: () => undefined,
    runner: () => null,
    server: null,
    kind: 'consumer',
    labels: {},
    async run(name, options) {
      const record: RunRecord = {
        id: `run-${world.records.length}`,
        function: name,
        by: options.by,
        startedAt: now,
        milliseconds: 5,
        cpuMilliseconds: 4,
        peakMemoryBytes: 20_000_000,
        calls: {},
        serviceCalls: { 'SpreadsheetApp.getActive': 1 },
        outcome: null,
        log: [],
      }
      world.records.push(record)
      try {
        record.outcome = { ok: true, result: await world.runner(name, options) }
      } catch (error) {
        const { name: kind, message } = error as Error
        record.outcome = { ok: false, error: { name: kind, message, stack: '' } }
      }
      return record
    },
    async open(ui) {
      world.onOpen(ui)
      return null
    },
    receive(message, clientId) {
      world.received.push({ message, clientId })
      world.emit('revision', message)
      return 'accepted'
    },
    forms: () => world.formList,
    form: (id) => world.formList.find((form) => form.id === id) ?? null,
    responses: (id) => world.submissions.filter((response) => response.formId === id),
    async submit(id, answers, email, key) {
      const known = key === undefined ? undefined : keys.get(key)
      if (known) return known
      const form = world.form(id)
      if (!form) throw new Error('no form')
      const response = { id: `r${world.submissions.length}`, formId: id, at: now, email, answers: checkedAnswers(form, answers, email) }
      world.submissions.push(response)
      if (key !== undefined) keys.set(key, response)
      return response
    },
    mail: () => world.mails,
    mailServer: () => world.server,
    account: () => world.kind,
    conditions: () => conditions,
    setConditions(given) {
      conditions = given
    },
    setAccount(kind) {
      world.kind = kind
    },
    menuLabels: () => world.labels,
    runs: () => world.records,
    now: () => now,
    clockIsReal: () => real,
    async advance(to) {
      now = to
      real = false
      await world.run('pump', { by: 'time' })
      world.emit('changed', 'clock')
    },
    useRealClock() {
      real = true
    },
    setBaseUrl: () => undefined,
    readXlsx: async () => ({ sheets: [], styles: {}, formats: {}, borders: {}, namedRanges: {}, warnings: [] }),
    importXlsx: () => ({ sheets: ['居民'], fileTitles: ['居民'], warnings: [] }),
    copyTo: () => undefined,
    exportXlsx: async () => new Uint8Array([80, 75]),
    idle: async () => undefined,
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener as (a: never) => void))
      return () => set.delete(listener as (a: never) => void)
    },
    close: async () => undefined,
    emit(event, ...a) {
      for (const listener of listeners.get(event) ?? []) listener(a[0] as never)
    },
  }
  return world
}

export function formItem(id: string, kind: FormItem['kind'], title: string, more: Partial<FormItem> = {}): FormItem {
  return question(kind, { id, title, ...more })
}

export function formOf(id: string, title: string, items: FormItem[], more: Partial<FormDefinition> = {}): FormDefinition {
  return { ...emptyForm(id, title), items, ...more }
}

export function mailOf(id: string, more: Partial<StoredMail> = {}): StoredMail {
  return {
    id,
    at: MORNING,
    to: 'li@example.org',
    cc: '',
    bcc: '',
    replyTo: '',
    senderName: '社区',
    subject: '今天的安排',
    body: '您好',
    htmlBody: null,
    attachments: [],
    state: 'stored',
    error: null,
    ...more,
  }
}

/** One item of every kind, as an office would ask. */
export function everyKind(): FormItem[] {
  return [
    formItem('1', 'TEXT', '姓名', { required: true }),
    formItem('2', 'TEXT', '电话', {
      help: '十一位手机号码',
      validation: { kind: 'matches', values: ['1\\d{10}'], help: '请填写 11 位手机号码' },
    }),
    formItem('3', 'PARAGRAPH_TEXT', '需要什么服务'),
    formItem('4', 'SECTION_HEADER', '时间和偏好', { help: '方便我们安排。' }),
    formItem('5', 'MULTIPLE_CHOICE', '服务类别', { choices: ['理发', '维修', '陪诊'], hasOther: true, required: true }),
    formItem('6', 'CHECKBOX', '方便的时段', {
      choices: ['上午', '下午', '晚上'],
      validation: { kind: 'selectAtMost', values: [2], help: null },
    }),
    formItem('7', 'LIST', '网格', { choices: ['第一网格', '第二网格'] }),
    formItem('8', 'SCALE', '着急程度', { lowerLabel: '不急', upperLabel: '很急' }),
    formItem('9', 'RATING', '上次服务满意吗'),
    formItem('10', 'GRID', '家人情况', { rows: ['老人', '孩子'], columns: ['没有', '一位', '两位以上'] }),
    formItem('11', 'CHECKBOX_GRID', '每周何时在家', { rows: ['周六', '周日'], columns: ['上午', '下午'] }),
    formItem('12', 'DATE', '希望日期'),
    formItem('13', 'TIME', '希望时间'),
    formItem('14', 'DATETIME', '看病预约'),
    formItem('15', 'DURATION', '预计时长'),
    formItem('16', 'TEXT', '年龄', { validation: { kind: 'between', values: [0, 120], help: null } }),
    formItem('17', 'DATE', '生日', { includesYear: false }),
  ]
}
