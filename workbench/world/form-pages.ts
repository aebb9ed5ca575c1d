import type { Answer, FormItem, PageNavigation } from './form-types'

/** Items up to the next page break; the break itself begins its page, and the first page has none. */
interface FormPage {
  breakItem: FormItem | null
  items: FormItem[]
}

/**
 * The items of the pages that somebody with these answers comes through. After a page the last of its choices that leads
 * somewhere decides, else the page break that follows; the last page always ends the form.
 */
export function visitedItems(items: readonly FormItem[], answers: ReadonlyMap<string, Answer>): Set<FormItem> {
  const pages = pagesOf(items)
  const visited = new Set<number>()
  let at = 0
  while (at < pages.length && !visited.has(at)) {
    visited.add(at)
    at = pageAfter(pages, at, answers)
  }
  return new Set([...visited].flatMap((index) => pages[index]?.items ?? []))
}

function pagesOf(items: readonly FormItem[]): FormPage[] {
  const pages: FormPage[] = [{ breakItem: null, items: [] }]
  for (const item of items) {
    if (item.kind === 'PAGE_BREAK') pages.push({ breakItem: item, items: [item] })
    else pages.at(-1)?.items.push(item)
  }
  return pages
}

function pageAfter(pages: FormPage[], at: number, answers: ReadonlyMap<string, Answer>): number {
  if (at === pages.length - 1) return pages.length
  const chosen = pages[at]?.items.map((item) => chosenNavigation(item, answers.get(item.id))).filter((leads) => leads !== null)
  const leads = chosen?.at(-1) ?? pages[at + 1]?.breakItem?.goTo
  switch (leads?.type) {
    case 'SUBMIT':
      return pages.length
    case 'RESTART':
      return 0
    case 'GO_TO_PAGE': {
      const found = pages.findIndex((page) => page.breakItem?.id === leads.page)
      return found < 0 ? at + 1 : found
    }
    default:
      return at + 1
  }
}

function chosenNavigation(item: FormItem, answer: Answer | undefined): PageNavigation | null {
  return (typeof answer === 'string' ? item.navigation?.[item.choices.indexOf(answer)] : null) ?? null
}
