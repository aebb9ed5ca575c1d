import type { FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'
import { orderableServices } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'

/** Which text a resident consented to; a new text needs a new version. */
export const CONSENT_VERSION = '2026-11'

export const CONSENT: Words = words(
  `我同意社区为办理本单使用以上信息（知情同意 ${CONSENT_VERSION} 版）`,
  `I agree that the community uses what I have written here to do this task (consent, version ${CONSENT_VERSION})`,
)

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
