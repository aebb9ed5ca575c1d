import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../../../src/messages/en'
import { type MessageKey, say } from '../../../src/messages/messages'
import { zhCN } from '../../../src/messages/zh-CN'

const source = join(__dirname, '../../../src')
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('messages'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n')

/** Named whole, or put together from a group (`problem.`) and the rest of the key. */
function isUsed(key: string): boolean {
  if (code.includes(`'${key}'`)) return true
  const dots = [...key.matchAll(/\./g)].map(({ index }) => index + 1)
  return (
    dots.some((cut) => code.includes(`\`${key.slice(0, cut)}${'${'}`) && new RegExp(`\\b${key.slice(cut)}\\b`).test(code)) || isEnding(key)
  )
}

/** `mail.requestDone.subject` is put together from the group and its last word. */
function isEnding(key: string): boolean {
  const cut = key.lastIndexOf('.')
  return code.includes(`'${key.slice(0, cut)}'`) && code.includes(`}${key.slice(cut)}\``)
}

const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
const keys = Object.keys(zhCN) as MessageKey[]

describe('the messages', () => {
  it('are all used', () => expect(keys.filter((key) => !isUsed(key))).toEqual([]))
  it('would be seen standing there for nothing', () => {
    expect(['action.stop', 'problem.never_made', 'menu.stop'].filter(isUsed)).toEqual([])
  })
  it('take the same parameters in both languages', () => {
    expect(keys.filter((key) => parameters(zhCN[key]).join() !== parameters(en[key]).join())).toEqual([])
  })
})

describe('.say(language, key, params)', () => {
  it('puts the parameters in', () => expect(say('en', 'overview.failed', { message: 'no' })).toBe('Could not be read: no'))
  it('leaves a parameter that is not given', () => expect(say('en', 'overview.failed')).toBe('Could not be read: {message}'))
})
