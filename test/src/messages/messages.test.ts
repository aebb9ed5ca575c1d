import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../../src/messages/en'
import { type MessageKey, say } from '../../../src/messages/messages'
import { zhCN } from '../../../src/messages/zh-CN'

const source = join(__dirname, '../../../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('messages'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n')

const pages = ['household', 'overview', 'timetable', 'today', 'sheets'].map((name) => [name, pageOf(name)] as const)

function pageOf(name: string): string {
  const path = join(source, 'ui', `${name}.html`)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** `today.page.map` is what today.html calls `words.map`; `page.failed` is for every page. */
function isUsedByPage(key: string): boolean {
  const [, group = '', word = ''] = /^(?:(\w+)\.)?page\.(\w+)$/.exec(key) ?? []
  return word !== '' && pages.some(([name, page]) => (group === '' || group === name) && page.includes(`words.${word}`))
}

/** Named whole, or put together: from a group (`problem.`) and a code that stands somewhere, or from a group and its last word. */
function isUsed(key: string): boolean {
  const cuts = [...key.matchAll(/\./g)].map(({ index }) => index)
  return (
    code.includes(`'${key}'`) ||
    isUsedByPage(key) ||
    cuts.some((cut) => code.includes(`\`${key.slice(0, cut + 1)}\${`) && hasCode(key.slice(cut + 1))) ||
    cuts.some((cut) => code.includes(`'${key.slice(0, cut)}'`) && code.includes(`}${key.slice(cut)}\``))
  )
}

function hasCode(name: string): boolean {
  return code.includes(`'${name}'`) || new RegExp(`\\b${name}:`).test(code)
}

const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
const keys = Object.keys(zhCN) as MessageKey[]

describe('the messages', () => {
  it('are all used', () => expect(keys.filter((key) => !isUsed(key))).toEqual([]))
  it('would be seen standing there for nothing', () => {
    expect(['action.stop', 'problem.never_made', 'menu.stop', 'today.page.stop', 'household.page.map'].filter(isUsed)).toEqual([])
  })
  it('take the same parameters in both languages', () => {
    expect(keys.filter((key) => parameters(zhCN[key]).join() !== parameters(en[key]).join())).toEqual([])
  })
})

describe('.say(language, key, params)', () => {
  it('puts the parameters in', () => expect(say('en', 'overview.failed', { message: 'no' })).toBe('Could not be read: no'))
  it('leaves a parameter that is not given', () => expect(say('en', 'overview.failed')).toBe('Could not be read: {message}'))
})
