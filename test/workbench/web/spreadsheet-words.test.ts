import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { menusZh } from '../../../workbench/web/spreadsheet-words/menus-zh'
import { panelsZh } from '../../../workbench/web/spreadsheet-words/panels-zh'

const folder = dirname(require.resolve('@odoo/o-spreadsheet'))
const engine = ['o_spreadsheet.cjs', 'o_spreadsheet.xml'].map((name) => readFileSync(join(folder, name), 'utf8')).join('')
const words = { ...menusZh, ...panelsZh }

/** As the engine's sources write it: with its quotes and line ends escaped. */
const written = (term: string): string[] => [term, JSON.stringify(term).slice(1, -1), term.replaceAll("'", '&#39;')]

describe('the spreadsheet’s Chinese words', () => {
  it('translate terms that the engine has', () => {
    expect(Object.keys(words).filter((term) => !written(term).some((form) => engine.includes(form)))).toEqual([])
  })

  it('keep every place where the engine puts a value', () => {
    const places = (text: string): string[] => [...text.matchAll(/%s|%\(\w+\)s/g)].map(([place]) => place).sort()
    expect(Object.entries(words).filter(([term, zh]) => String(places(term)) !== String(places(zh)))).toEqual([])
  })

  it('say a term once', () => {
    expect(Object.keys(menusZh).filter((term) => term in panelsZh)).toEqual([])
  })
})
