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

/** Named whole, or put together: from a group (`problem.`) and a code that stands somewhere, or from a group and its last word. */
function isUsed(key: string): boolean {
  const cuts = [...key.matchAll(/\./g)].map(({ index }) => index)
  return (
    isOnPage(key) ||
    code.includes(`'${key}'`) ||
    cuts.some((cut) => code.includes(`\`${key.slice(0, cut + 1)}\${`) && hasCode(key.slice(cut + 1))) ||
    cuts.some((cut) => code.includes(`'${key.slice(0, cut)}'`) && code.includes(`}${key.slice(cut)}\``))
  )
}

const pages = Object.fromEntries(
  readdirSync(join(source, 'ui')).map((name) => [name.replace('.html', ''), readFileSync(join(source, 'ui', name), 'utf8')]),
)

/** `today.page.map` is what the page of the day says as `words.map`. */
function isOnPage(key: string): boolean {
  const [, page, name] = /^(?:(\w+)\.)?page\.(\w+)$/.exec(key) ?? []
  if (name === undefined) return false
  const texts = page === undefined ? Object.values(pages) : [pages[page] ?? '']
  return texts.some((text) => new RegExp(`\\bwords\\.${name}\\b`).test(text))
}

function hasCode(name: string): boolean {
  return code.includes(`'${name}'`) || new RegExp(`\\b${name}:`).test(code)
}

const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
const keys = Object.keys(zhCN) as MessageKey[]

describe('the messages', () => {
  it('are all used', () => expect(keys.filter((key) => !isUsed(key))).toEqual([]))
  it('would be seen standing there for nothing', () => {
    expect(['action.stop', 'problem.never_made', 'menu.stop', 'today.page.stop', 'today.page.accept'].filter(isUsed)).toEqual([])
  })
  it.each(['household', 'today', 'sheets', 'adopt', 'export'])('give the page “%s” every word it says', (page) => {
    const said = [...(pages[page] ?? '').matchAll(/\bwords\.(\w+)/g)].map(([, name = '']) => name)
    const isThere = (name: string) => [`${page}.page.${name}`, `page.${name}`].some((key) => key in zhCN)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((name) => name !== 'language' && !isThere(name))).toEqual([])
  })
  it('take the same parameters in both languages', () => {
    expect(keys.filter((key) => parameters(zhCN[key]).join() !== parameters(en[key]).join())).toEqual([])
  })
})

describe('.say(language, key, params)', () => {
  it('puts the parameters in', () => expect(say('en', 'today.page.more', { count: 3 })).toBe('3 more.'))
  it('leaves a parameter that is not given', () => expect(say('en', 'today.page.more')).toBe('{count} more.'))
})
