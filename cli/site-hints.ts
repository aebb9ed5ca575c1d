import type { Language } from '../workbench/server/protocol'
import type { Hints } from '../workbench/server/request'

/** What the workbench's pages cannot know by themselves: the add-on's menu, and this program's settings. */
export const SITE_HINTS: Record<Language, Hints> = {
  'zh-CN': {
    contentLanguage: '表格内容的语言在 邻里 → 切换语言',
    mailSetUp: '要真正发信：启动前设置环境变量 LINLI_SMTP_URL（如 smtp://用户:密码@主机:587）和 LINLI_SMTP_FROM（发件地址），再重新启动。',
  },
  en: {
    contentLanguage: 'the language of the sheet’s content: menu 邻里 / Linli → Language',
    mailSetUp:
      'To send mail for real, set LINLI_SMTP_URL (such as smtp://user:password@host:587) and LINLI_SMTP_FROM (the sender) in the environment and start again.',
  },
}
