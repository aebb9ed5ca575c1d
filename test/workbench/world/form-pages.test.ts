import { checkedAnswers } from '../../../workbench/world/form-check'
import { visitedItems } from '../../../workbench/world/form-pages'
import type { FormItem, PageNavigation } from '../../../workbench/world/form-types'
import { caught } from './caught'
import { formOf, question } from './forms-for-tests'

const goTo = (page: string): PageNavigation => ({ type: 'GO_TO_PAGE', page })

/** First page: a choice (1) that leads to the third page or to the end; second (2, 3) goes on to the fourth; third (4, 5); fourth (6, 7). */
function pages(more: Partial<FormItem> = {}): FormItem[] {
  const leads = [goTo('4'), { type: 'SUBMIT' as const, page: null }, { type: 'CONTINUE' as const, page: null }]
  return [
    question('MULTIPLE_CHOICE', { id: '1', choices: ['third', 'end', 'on'], navigation: leads, ...more }),
    question('PAGE_BREAK', { id: '2' }),
    question('TEXT', { id: '3', required: true }),
    question('PAGE_BREAK', { id: '4', goTo: goTo('6') }),
    question('TEXT', { id: '5', required: true }),
    question('PAGE_BREAK', { id: '6' }),
    question('TEXT', { id: '7' }),
  ]
}

function visited(answer: string, items = pages()): string[] {
  return [...visitedItems(items, new Map([['1', answer]]))].map((item) => item.id)
}

describe('visitedItems', () => {
  it('follows the choice, then the page breaks', () => {
    expect(visited('third')).toEqual(['1', '4', '5', '6', '7'])
    expect(visited('end')).toEqual(['1'])
    expect(visited('on')).toEqual(['1', '2', '3', '6', '7'])
  })

  it('comes to an end however pages lead to each other', () => {
    const items = pages({ navigation: [{ type: 'RESTART', page: null }, goTo('gone'), null] })
    expect(visited('third', items)).toEqual(['1'])
    expect(visited('end', items)).toEqual(['1', '2', '3', '6', '7'])
  })
})

describe('a submission of a form with pages', () => {
  it('needs answers of the pages that were seen, and only of those', () => {
    const form = formOf(pages())
    const submit = (choice: string, id: string) =>
      checkedAnswers(
        form,
        [
          { itemId: '1', answer: choice },
          { itemId: id, answer: 'x' },
        ],
        '',
      )
    expect(submit('third', '5')).toHaveLength(2)
    expect(submit('on', '3')).toHaveLength(2)
    expect(caught(() => submit('third', '3'))).toMatchObject({ faults: [{ itemId: '5', code: 'required' }] })
  })

  it('refuses a column in two rows where each may be chosen once', () => {
    const form = formOf([question('GRID', { rows: ['a', 'b'], columns: ['x', 'y'], onePerColumn: true })])
    const submit = (answer: string[]) => checkedAnswers(form, [{ itemId: '1', answer }], '')
    expect(submit(['x', 'y'])).toHaveLength(1)
    expect(caught(() => submit(['x', 'x']))).toMatchObject({ faults: [{ code: 'one_per_column' }] })
  })
})
