import type { Answer, Grade } from '../../world/form-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { feedbackOf, newQuizFeedback } from './quiz-feedback'

interface Place {
  formId: string
  itemId: string
}

interface Content {
  place: Place
  answer: Answer
  grade: Grade
}

const contents = new WeakMap<object, Content>()

type ItemMaker = (place: Place) => object
let itemMaker: ItemMaker | null = null

class ItemResponse {
  getItem(): object {
    if (!itemMaker) throw new Exception('The form service has not been started')
    return itemMaker(itemResponseContent(this).place)
  }

  /** Text; a list for checkboxes; a list of texts, lists or nulls for grids. */
  getResponse(): Answer {
    return itemResponseContent(this).answer
  }

  getScore(): number | null {
    return itemResponseContent(this).grade.score
  }

  /** Kept by `FormResponse.withItemGrade`, saved by `Form.submitGrades`. */
  setScore(score: unknown): this {
    return graded(this, { score: score === null ? null : Number(score) })
  }

  getFeedback(): object | null {
    const { feedback } = itemResponseContent(this).grade
    return feedback ? newQuizFeedback(feedback) : null
  }

  setFeedback(feedback: unknown): this {
    return graded(this, { feedback: feedback === null ? null : feedbackOf(feedback) })
  }
}

export function publishItemResponse(maker: (place: Place) => object): void {
  itemMaker = maker
  publish(ItemResponse, 'FormApp.ItemResponse', 'Forms.ItemResponse')
}

export function newItemResponse(place: Place, answer: Answer, grade: Grade = { score: null, feedback: null }): object {
  const response = new ItemResponse()
  contents.set(response, { place, answer, grade })
  return response
}

export function itemResponseContent(response: unknown): Content {
  const found = typeof response === 'object' && response !== null ? contents.get(response) : undefined
  if (!found) throw new Exception('The parameter is not an ItemResponse.')
  return found
}

function graded<R extends object>(response: R, part: Partial<Grade>): R {
  const content = itemResponseContent(response)
  contents.set(response, { ...content, grade: { ...content.grade, ...part } })
  return response
}
