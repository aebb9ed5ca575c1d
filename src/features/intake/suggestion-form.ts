import type { FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'

const ANONYMOUS: Words = words('匿名提交', 'Send it without my name')

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
