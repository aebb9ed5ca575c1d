import type { Answer } from '../../world/form-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

interface Place {
  formId: string
  itemId: string
}

const answers = new WeakMap<object, { place: Place; answer: Answer }>()

type ItemMaker = (place: Place) => object
let itemMaker: ItemMaker | null = null

class ItemResponse {
  constructor(place: Place, answer: Answer) {
    answers.set(this, { place, answer })
  }

  getItem(): object {
    if (!itemMaker) throw new Exception('The form service has not been started')
    return itemMaker(itemResponseContent(this).place)
  }

  /** Text; a list for checkboxes; a list of texts, lists or nulls for grids. */
  getResponse(): Answer {
    return itemResponseContent(this).answer
  }

  getScore(): null {
    return null
  }

  getFeedback(): null {
    return null
  }
}

export function publishItemResponse(maker: (place: Place) => object): void {
  itemMaker = maker
  publish(ItemResponse, 'FormApp.ItemResponse', 'Forms.ItemResponse')
}

export function newItemResponse(place: Place, answer: Answer): object {
  return new ItemResponse(place, answer)
}

export function itemResponseContent(response: unknown): { place: Place; answer: Answer } {
  const found = typeof response === 'object' && response !== null ? answers.get(response) : undefined
  if (!found) throw new Exception('The parameter is not an ItemResponse.')
  return found
}
