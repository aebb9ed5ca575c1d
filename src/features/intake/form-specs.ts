/** The three forms, as data: what residents order, what workers report, what residents suggest. */
import type { FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'
import { reportOutcomes } from '../../domain/report-link'
import type { Row } from '../../tables/tables'

/** Which text a resident consented to; a new text needs a new version. */
export const CONSENT_VERSION = '2026-11'

/** How a request names a service that the catalogue does not have. */
export const OTHER: Words = words('其他', 'Something else')

/** Stands last in the list of services, so that nobody is sent away because the catalogue lacks a line. */
export const OTHER_SERVICE: Words = words('其他（请在下面写明）', 'Something else (please describe below)')

const ANONYMOUS: Words = words('匿名提交', 'Send it without my name')

export const CONSENT: Words = words(
  `我同意社区为办理本单使用以上信息（知情同意 ${CONSENT_VERSION} 版）`,
  `I agree that the community uses what I have written here to do this task (consent, version ${CONSENT_VERSION})`,
)

/** The services a resident can order: the rows that are not paused, in the order of the table, each name once. */
export function orderableServices(services: readonly Row<'Services'>[]): string[] {
  return [...new Set(services.filter(({ paused }) => paused !== true).map(({ name }) => name))]
}

/** 服务点单: the request form. Its list of services changes with the Services table. */
export function requestForm(services: readonly Row<'Services'>[]): FormSpec {
  return {
    key: 'request',
    title: words('服务点单', 'Order a service'),
    description: words(
      '需要帮忙，填这一页就行，我们会安排网格员与您联系。留了邮箱的，还会收到单号。',
      'Tell us what you need, and a grid worker will contact you. If you leave an e-mail address, you will get a number too.',
    ),
    confirmation: words(
      '收到了，谢谢您。我们会尽快安排网格员与您联系；留了邮箱的，单号会发到邮箱。',
      'Thank you, we have it. A grid worker will contact you soon; if you left an e-mail address, the number is on its way there.',
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
        choices: [...orderableServices(services).map((name) => words(name, name)), OTHER_SERVICE],
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
    description: words(
      '请从任务邮件里的链接打开，任务码会自动填好，请不要改动。',
      'Please open it from the link in your task e-mail: the task code is filled in; please leave it as it is.',
    ),
    confirmation: words('已收到回报，辛苦了。', 'Thank you, your report is in.'),
    fields: [
      { key: 'token', kind: 'text', title: words('任务码', 'Task code'), required: true, prefilled: true },
      {
        key: 'outcome',
        kind: 'choice',
        title: words('办理情况', 'Outcome'),
        required: true,
        prefilled: true,
        choices: Object.values(reportOutcomes),
      },
      {
        key: 'note',
        kind: 'paragraph',
        title: words('说明', 'Note'),
        help: words('做了什么、还差什么；办不了请写原因', 'What was done, what is missing; if it cannot be done, why'),
        required: false,
      },
      { key: 'minutes', kind: 'text', title: words('用时（分钟）', 'Minutes'), required: false },
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
