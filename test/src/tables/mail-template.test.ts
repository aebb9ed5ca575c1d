import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../../../src/domain/language'
import { isMessageKey, say } from '../../../src/messages/messages'
import { builtInTemplate, MAIL_USES, mailText, templateProblems } from '../../../src/tables/mail-template'
import type { Row } from '../../../src/tables/tables'
import { mailUses } from '../../../src/tables/vocabulary'
import { context, row } from '../features/core-world'

type Template = Row<'MailTemplates'>

const template = (given: Partial<Template>) =>
  row('MailTemplates', { id: 'TPL-1', use: 'requestCannot', subject: '关于 {{number}}', body: '{{name}}：{{note}}', ...given })
const params = { community: '龙竹苑社区', name: '曾丙', number: '2026-0001', service: '代买', note: '', orPhone: '' }
const textWith = (...mailTemplates: Template[]) => mailText('requestCannot', params, context({ mailTemplates }))
const builtIn = textWith()
const faults = (...templates: Template[]) =>
  templateProblems(templates, (id) => Number(id.slice(4)) + 1, 'zh-CN').map(({ code, row: at, column, params: told }) => [
    at,
    column,
    say('zh-CN', `problem.${code}`, told),
  ])

describe('.mailText(use, params, ctx)', () => {
  it('is the built-in text where the office has no template', () => {
    expect(builtIn.subject).toBe('【龙竹苑社区】关于您的点单 2026-0001')
    expect(builtIn.body).toContain('您的点单网格员这次没能办成')
  })

  it('is the office’s template with the values put in', () => {
    expect(textWith(template({ body: '{{ name }}，单号 {{number}}，｛｛service｝｝ {name}' }))).toEqual({
      subject: '关于 2026-0001',
      body: '曾丙，单号 2026-0001，代买 {name}',
    })
  })

  it.each(MAIL_USES)('is the same from the built-in text as a template: %s', (use) => {
    for (const language of LANGUAGES) {
      const values = Object.fromEntries(
        [...builtInTemplate(use, language).placeholders.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<${name}>`]),
      )
      const mailTemplates = [row('MailTemplates', { id: 'TPL-1', use, ...builtInTemplate(use, language) })]
      expect(mailText(use, values, context({ language, mailTemplates }))).toEqual(mailText(use, values, context({ language })))
      expect(mailText(use, values, context({ language, mailTemplates })).body).not.toMatch(/[{}]/)
    }
  })

  it('never reads what was put in for placeholders', () => {
    const ctx = context({ mailTemplates: [template({})] })
    expect(mailText('requestCannot', { ...params, name: '{{number}}', note: '{{name}} {number}' }, ctx).body).toBe(
      '{{number}}：{{name}} {number}',
    )
    expect(mailText('requestCannot', { ...params, name: '{number}{{service}}' }, context()).body).toContain('{number}{{service}}，您好')
  })

  it.each<[string, Partial<Template>]>([
    ['an unknown placeholder', { body: '{{name}} {{nmae}}' }],
    ['one in the subject', { subject: '{{links}}' }],
    ['one in Chinese', { body: '{{姓名}}' }],
    ['an unclosed one', { body: '{{name' }],
    ['a closing one alone', { body: 'name}}' }],
    ['one closed by half', { body: '{{name} 您好' }],
    ['an empty body', { body: ' \n' }],
    ['no body', { body: null }],
    ['no subject', { subject: null }],
    ['too much text', { body: '长'.repeat(10_001) }],
  ])('is the built-in text where the template has %s', (_, given) => expect(textWith(template(given))).toEqual(builtIn))

  it('is the built-in text where the values would make it longer than a cell', () => {
    const ctx = context({ mailTemplates: [template({ body: '{{note}}'.repeat(1000) })] })
    expect(mailText('requestCannot', { ...params, note: '长'.repeat(500) }, ctx).body.length).toBeLessThan(1000)
  })

  it('is one line in the subject', () => {
    expect(textWith(template({ subject: '关于\n{{number}}' })).subject).toBe('关于 2026-0001')
  })

  it('has no subject where the text is a part of a mail', () => {
    const closing = template({ use: 'digestClosing', subject: '不用', body: '{{days}} 天内有效' })
    expect(mailText('digestClosing', { days: 14 }, context({ mailTemplates: [closing] }))).toEqual({ subject: '', body: '14 天内有效' })
  })
})

describe('.builtInTemplate(use, language)', () => {
  it.each(LANGUAGES)('says of every placeholder what it stands for: %s', (language) => {
    const names = MAIL_USES.flatMap((use) => builtInTemplate(use, language).placeholders.match(/(?<=\{\{)\w+/g) ?? [])
    expect(names.filter((name) => !isMessageKey(`placeholder.${name}`))).toEqual([])
    expect(builtInTemplate('digestClosing', 'zh-CN').placeholders).toBe('{{days}} 链接有效天数\n{{community}} 社区名称')
  })
  it('is there for every use', () => expect([...MAIL_USES].sort()).toEqual(Object.keys(mailUses).sort()))
})

describe('.templateProblems(templates, rowOf, language)', () => {
  it('finds nothing in the built-in texts', () => {
    for (const language of LANGUAGES) {
      const templates = MAIL_USES.map((use) => row('MailTemplates', { id: use, use, ...builtInTemplate(use, language) }))
      expect(templateProblems(templates, () => 2, language)).toEqual([])
    }
  })

  it('names row, column, what is wrong and what can be used', () => {
    const usable = '{{community}}、{{number}}、{{name}}、{{service}}、{{note}}、{{orPhone}}'
    const after = '这封邮件先用原来的文字'
    expect(
      faults(
        template({ id: 'TPL-1', body: '{{name}}，{{nmae}}' }),
        template({ id: 'TPL-2', use: 'requestDone', subject: '' }),
        template({ id: 'TPL-3', use: 'whoComes', subject: '{{at}}', body: '今天{{at 左右' }),
        template({ id: 'TPL-4' }),
      ),
    ).toEqual([
      [2, 'body', `不认识“{{nmae}}”，可以用的有 ${usable}；${after}`],
      [3, 'subject', `是空的；${after}`],
      [4, 'body', expect.stringContaining('“{{at 左右”这里的花括号没有成对')],
      [5, 'use', '上面已有一行同样用途的，这一行没有用'],
    ])
  })
})

describe('the templates', () => {
  const folder = join(__dirname, '../../../src/features')
  const features = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .filter((code) => code.includes('mailText('))
    .join('\n')
  it.each(MAIL_USES)('are each what some mail says: %s', (use) => expect(features).toContain(`'${use}'`))
})
