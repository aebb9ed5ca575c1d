/** The forms, as data: what residents order, rate and suggest, what workers report of tasks and visits. */
import type { FormField, FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'
import { ratings, reportOutcomes, visitOutcomes } from '../../domain/report-link'
import { orderableServices } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import { flags } from '../../tables/vocabulary'

/** Which text a resident consented to; a new text needs a new version. */
export const CONSENT_VERSION = '2026-11'

const ANONYMOUS: Words = words('匿名提交', 'Send it without my name')

export const CONSENT: Words = words(
  `我同意社区为办理本单使用以上信息（知情同意 ${CONSENT_VERSION} 版）`,
  `I agree that the community uses what I have written here to do this task (consent, version ${CONSENT_VERSION})`,
)

const TOKEN: FormField = { key: 'token', kind: 'text', title: words('任务码', 'Task code'), required: true, prefilled: true }

function outcome(title: Words, choices: Record<string, Words>): FormField {
  return { key: 'outcome', kind: 'choice', title, required: true, prefilled: true, choices: Object.values(choices) }
}

const LEAVE_AS_IT_IS: Words = words(
  '请从邮件里的链接打开，任务码会自动填好，请不要改动。',
  'Please open it from the link in your e-mail: the task code is filled in; please leave it as it is.',
)

const THANKS: Words = words('已收到回报，辛苦了。', 'Thank you, your report is in.')

export type NextVisit = 'usual' | 'day' | 'week' | 'month'

/** The choices of when to come again. */
export const nextVisits: Record<NextVisit, Words> = {
  usual: words('按平常', 'As usual'),
  day: words('一天以内（有重大变化）', 'Within a day (a major change)'),
  week: words('一周以内', 'Within a week'),
  month: words('一个月以内', 'Within a month'),
}

export const AGAIN: Words = words('事情还没办好，请接着办', 'It is not done yet; please go on')

/** 服务点单: the request form. Its list of services changes with the Services table. */
export function requestForm(services: readonly Row<'Services'>[]): FormSpec {
  return {
    key: 'request',
    title: words('服务点单', 'Order a service'),
    description: words(
      '需要帮忙，填这一页就行，我们会安排人与您联系。留了邮箱的，还会收到单号。',
      'Tell us what you need, and somebody will contact you. If you leave an e-mail address, you will get a number too.',
    ),
    confirmation: words(
      '收到了，谢谢您。我们会尽快安排人与您联系；留了邮箱的，单号会发到邮箱。',
      'Thank you, we have it. Somebody will contact you soon; if you left an e-mail address, the number is on its way there.',
    ),
    fields: [
      { key: 'name', kind: 'text', title: words('姓名', 'Name'), required: true },
      {
        key: 'phone',
        kind: 'text',
        title: words('联系电话', 'Phone'),
        help: words('手机或座机，网格员上门前会先打这个电话', 'Mobile or landline; the grid worker phones before coming'),
        required: true,
        check: 'phone',
      },
      {
        key: 'address',
        kind: 'text',
        title: words('住址', 'Address'),
        help: words('楼栋-单元-室，例：3-2-501', 'Building-unit-room, such as 3-2-501'),
        required: false,
      },
      {
        key: 'service',
        kind: 'dropdown',
        title: words('需要的服务', 'Service'),
        required: true,
        choices: orderableServices(services),
      },
      {
        key: 'details',
        kind: 'paragraph',
        title: words('具体需求', 'What is needed'),
        help: words('请不要写身份证号、银行卡号', 'Please write no id or bank card numbers'),
        required: false,
      },
      {
        key: 'preferredTime',
        kind: 'text',
        title: words('方便的时间', 'Good time'),
        help: words('例：工作日下午、周六上午', 'Such as weekday afternoons, Saturday morning'),
        required: false,
      },
      {
        key: 'email',
        kind: 'text',
        title: words('电子邮箱', 'E-mail'),
        help: words('填了就能收到回执和办结通知', 'For the receipt, and to hear when it is done'),
        required: false,
        check: 'email',
      },
      { key: 'consent', kind: 'checkboxes', title: words('知情同意', 'Consent'), required: true, choices: [CONSENT] },
    ],
  }
}

/** 任务回报: what a worker reports behind a prefilled link. */
export function reportForm(): FormSpec {
  return {
    key: 'report',
    title: words('任务回报', 'Report on a task'),
    description: LEAVE_AS_IT_IS,
    confirmation: THANKS,
    fields: [
      TOKEN,
      outcome(words('办理情况', 'Outcome'), reportOutcomes),
      {
        key: 'note',
        kind: 'paragraph',
        title: words('说明', 'Note'),
        help: words(
          '做了什么、还差什么；办不了、退单请写原因',
          'What was done, what is missing; if it cannot be done or is not yours, why',
        ),
        required: false,
      },
      { key: 'minutes', kind: 'text', title: words('用时（分钟）', 'Minutes'), required: false },
    ],
  }
}

/** 走访回报: what a worker saw at a door, behind a prefilled link. Its list of services changes with the Services table. */
export function visitForm(services: readonly Row<'Services'>[]): FormSpec {
  return {
    key: 'visit',
    title: words('走访回报', 'Report on a visit'),
    description: LEAVE_AS_IT_IS,
    confirmation: THANKS,
    fields: [
      TOKEN,
      outcome(words('走访情况', 'Outcome'), visitOutcomes),
      { key: 'living', kind: 'paragraph', title: words('生活怎么样', 'How are they living'), required: false },
      { key: 'health', kind: 'paragraph', title: words('身体怎么样', 'How is their health'), required: false },
      {
        key: 'service',
        kind: 'dropdown',
        title: words('要办什么', 'Which service do they need'),
        help: words('选了或写了需求，就会替这户开一张点单', 'With this, or with a need written below, a request is opened for them'),
        required: false,
        choices: orderableServices(services),
      },
      { key: 'needs', kind: 'paragraph', title: words('具体需要什么', 'What exactly do they need'), required: false },
      {
        key: 'flagsToAdd',
        kind: 'checkboxes',
        title: words('建议加上的类别', 'Flags that should be added'),
        help: words('只作建议，由社区核对后再改', 'A proposal: the office checks it first'),
        required: false,
        choices: Object.values(flags),
      },
      {
        key: 'flagsToDrop',
        kind: 'checkboxes',
        title: words('建议去掉的类别', 'Flags that no longer hold'),
        required: false,
        choices: Object.values(flags),
      },
      {
        key: 'next',
        kind: 'choice',
        title: words('下次什么时候去', 'When to come again'),
        required: false,
        choices: Object.values(nextVisits),
      },
      {
        key: 'goodTime',
        kind: 'text',
        title: words('什么时候在家', 'When are they at home'),
        help: words('例：下午、周六上午、晚上7点', 'Such as afternoon, Saturday morning, 19:00'),
        required: false,
      },
      { key: 'minutes', kind: 'text', title: words('用时（分钟）', 'Minutes'), required: false },
    ],
  }
}

/** 服务评价: what a resident says of a request that is done, behind a prefilled link. */
export function ratingForm(): FormSpec {
  return {
    key: 'rating',
    title: words('服务评价', 'How was it?'),
    description: words(
      '谢谢您告诉我们办得怎么样。任务码已经填好，请不要改动。',
      'Thank you for telling us how it went. The task code is filled in; please leave it as it is.',
    ),
    confirmation: words('收到了，谢谢您。', 'Thank you, we have it.'),
    fields: [
      TOKEN,
      outcome(words('您觉得怎么样', 'Are you satisfied?'), ratings),
      { key: 'note', kind: 'paragraph', title: words('想对我们说的话', 'What you would like to tell us'), required: false },
      { key: 'again', kind: 'checkboxes', title: words('还要接着办吗', 'Should we go on?'), required: false, choices: [AGAIN] },
    ],
  }
}

/** 建议征集: what residents suggest, with a name or without. */
export function suggestionForm(): FormSpec {
  return {
    key: 'suggestion',
    title: words('建议征集', 'Suggestions'),
    description: words(
      '对社区有什么建议，都可以写在这里。留了电话或邮箱，我们会答复您。',
      'Tell us what should be better here. If you leave a phone number or an e-mail address, you will get an answer.',
    ),
    confirmation: words('谢谢您的建议，我们会认真看。', 'Thank you. We read every suggestion.'),
    fields: [
      {
        key: 'topic',
        kind: 'dropdown',
        title: words('主题', 'Topic'),
        required: false,
        choices: [
          words('环境卫生', 'Environment'),
          words('停车', 'Parking'),
          words('安全', 'Safety'),
          words('文化活动', 'Culture and clubs'),
          words('流浪动物', 'Stray animals'),
          words('养老托幼', 'Care for old and young'),
          words('其他', 'Other'),
        ],
      },
      { key: 'suggestion', kind: 'paragraph', title: words('您的建议', 'Your suggestion'), required: true },
      { key: 'name', kind: 'text', title: words('姓名', 'Name'), required: false },
      { key: 'phone', kind: 'text', title: words('联系电话', 'Phone'), required: false },
      { key: 'email', kind: 'text', title: words('电子邮箱', 'E-mail'), required: false, check: 'email' },
      {
        key: 'anonymous',
        kind: 'checkboxes',
        title: words('是否匿名', 'Without a name?'),
        help: words(
          '选了匿名，姓名、电话、邮箱都不保存，也就没法答复您',
          'Then name, phone and e-mail are not kept, and we cannot answer you',
        ),
        required: false,
        choices: [ANONYMOUS],
      },
    ],
  }
}
