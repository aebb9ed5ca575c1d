/** The three forms, as data: what residents order, what workers report, what residents suggest. */
import type { FormSpec } from '../../domain/forms'
import type { Words } from '../../domain/language'
import { reportOutcomes } from '../../domain/report-link'
import type { Row } from '../../tables/tables'

/** Which text a resident consented to; a new text needs a new version. */
export const CONSENT_VERSION = '2026-11'

/** Stands last in the list of services, so that nobody is sent away because the catalogue lacks a line. */
export const OTHER_SERVICE: Words = { 'zh-CN': '其他（请在下面写明）', en: 'Something else (please describe below)' }

const ANONYMOUS: Words = { 'zh-CN': '匿名提交', en: 'Send it without my name' }

export const CONSENT: Words = {
  'zh-CN': `我同意社区为办理本单使用以上信息（知情同意 ${CONSENT_VERSION} 版）`,
  en: `I agree that the community uses what I have written here to do this task (consent, version ${CONSENT_VERSION})`,
}

/** The services a resident can order: the rows that are not paused, in the order of the table, each name once. */
export function orderableServices(services: readonly Row<'Services'>[]): string[] {
  return [...new Set(services.filter(({ paused }) => paused !== true).map(({ name }) => name))]
}

/** 服务点单: the request form. Its list of services changes with the Services table. */
export function requestForm(services: readonly Row<'Services'>[]): FormSpec {
  return {
    key: 'request',
    title: { 'zh-CN': '服务点单', en: 'Order a service' },
    description: {
      'zh-CN': '需要帮忙，填这一页就行。我们收到后会给您单号，并安排网格员与您联系。',
      en: 'Tell us what you need. You will get a number, and a grid worker will contact you.',
    },
    confirmation: {
      'zh-CN': '收到了，谢谢您。我们会尽快安排网格员与您联系；急事请直接打办公室电话。',
      en: 'Thank you, we have it. A grid worker will contact you soon; if it is urgent, please phone the office.',
    },
    fields: [
      { key: 'name', kind: 'text', title: { 'zh-CN': '姓名', en: 'Name' }, required: true },
      {
        key: 'phone',
        kind: 'text',
        title: { 'zh-CN': '联系电话', en: 'Phone' },
        help: { 'zh-CN': '手机或座机，网格员上门前会先打这个电话', en: 'Mobile or landline; the grid worker phones before coming' },
        required: true,
        check: 'phone',
      },
      {
        key: 'address',
        kind: 'text',
        title: { 'zh-CN': '住址', en: 'Address' },
        help: { 'zh-CN': '楼栋-单元-室，例：3-2-501', en: 'Building-unit-room, such as 3-2-501' },
        required: false,
      },
      {
        key: 'service',
        kind: 'dropdown',
        title: { 'zh-CN': '需要的服务', en: 'Service' },
        required: true,
        choices: [...orderableServices(services).map((name) => ({ 'zh-CN': name, en: name })), OTHER_SERVICE],
      },
      {
        key: 'details',
        kind: 'paragraph',
        title: { 'zh-CN': '具体需求', en: 'What is needed' },
        help: { 'zh-CN': '请不要写身份证号、银行卡号', en: 'Please write no id or bank card numbers' },
        required: false,
      },
      {
        key: 'preferredTime',
        kind: 'text',
        title: { 'zh-CN': '方便的时间', en: 'Good time' },
        help: { 'zh-CN': '例：工作日下午、周六上午', en: 'Such as weekday afternoons, Saturday morning' },
        required: false,
      },
      {
        key: 'email',
        kind: 'text',
        title: { 'zh-CN': '电子邮箱', en: 'E-mail' },
        help: { 'zh-CN': '填了就能收到回执和办结通知', en: 'For the receipt, and to hear when it is done' },
        required: false,
        check: 'email',
      },
      { key: 'consent', kind: 'checkboxes', title: { 'zh-CN': '知情同意', en: 'Consent' }, required: true, choices: [CONSENT] },
    ],
  }
}

/** 任务回报: what a worker reports behind a prefilled link. */
export function reportForm(): FormSpec {
  return {
    key: 'report',
    title: { 'zh-CN': '任务回报', en: 'Report on a task' },
    description: {
      'zh-CN': '请从任务邮件里的链接打开，任务码会自动填好，请不要改动。',
      en: 'Please open it from the link in your task e-mail: the task code is filled in; please leave it as it is.',
    },
    confirmation: { 'zh-CN': '已收到回报，辛苦了。', en: 'Thank you, your report is in.' },
    fields: [
      { key: 'token', kind: 'text', title: { 'zh-CN': '任务码', en: 'Task code' }, required: true },
      {
        key: 'outcome',
        kind: 'choice',
        title: { 'zh-CN': '办理情况', en: 'Outcome' },
        required: true,
        choices: Object.values(reportOutcomes),
      },
      {
        key: 'note',
        kind: 'paragraph',
        title: { 'zh-CN': '说明', en: 'Note' },
        help: { 'zh-CN': '做了什么、还差什么；办不了请写原因', en: 'What was done, what is missing; if it cannot be done, why' },
        required: false,
      },
      { key: 'minutes', kind: 'text', title: { 'zh-CN': '用时（分钟）', en: 'Minutes' }, required: false },
    ],
  }
}

/** 建议征集: what residents suggest, with a name or without. */
export function suggestionForm(): FormSpec {
  return {
    key: 'suggestion',
    title: { 'zh-CN': '建议征集', en: 'Suggestions' },
    description: {
      'zh-CN': '对社区有什么建议，都可以写在这里。留了电话或邮箱，我们会答复您。',
      en: 'Tell us what should be better here. If you leave a phone number or an e-mail address, you will get an answer.',
    },
    confirmation: { 'zh-CN': '谢谢您的建议，我们会认真看。', en: 'Thank you. We read every suggestion.' },
    fields: [
      {
        key: 'topic',
        kind: 'dropdown',
        title: { 'zh-CN': '主题', en: 'Topic' },
        required: false,
        choices: [
          { 'zh-CN': '环境卫生', en: 'Environment' },
          { 'zh-CN': '停车', en: 'Parking' },
          { 'zh-CN': '安全', en: 'Safety' },
          { 'zh-CN': '文化活动', en: 'Culture and clubs' },
          { 'zh-CN': '流浪动物', en: 'Stray animals' },
          { 'zh-CN': '养老托幼', en: 'Care for old and young' },
          { 'zh-CN': '其他', en: 'Other' },
        ],
      },
      { key: 'suggestion', kind: 'paragraph', title: { 'zh-CN': '您的建议', en: 'Your suggestion' }, required: true },
      { key: 'name', kind: 'text', title: { 'zh-CN': '姓名', en: 'Name' }, required: false },
      { key: 'phone', kind: 'text', title: { 'zh-CN': '联系电话', en: 'Phone' }, required: false },
      { key: 'email', kind: 'text', title: { 'zh-CN': '电子邮箱', en: 'E-mail' }, required: false, check: 'email' },
      {
        key: 'anonymous',
        kind: 'checkboxes',
        title: { 'zh-CN': '是否匿名', en: 'Without a name?' },
        help: {
          'zh-CN': '选了匿名，姓名、电话、邮箱都不保存，也就没法答复您',
          en: 'Then name, phone and e-mail are not kept, and we cannot answer you',
        },
        required: false,
        choices: [ANONYMOUS],
      },
    ],
  }
}
