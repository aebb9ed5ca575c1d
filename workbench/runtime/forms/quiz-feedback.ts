import type { QuizFeedback } from '../../world/form-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

const contents = new WeakMap<object, QuizFeedback>()

class QuizFeedbackObject {
  getText(): string {
    return feedbackOf(this).text
  }

  getLinkUrls(): string[] {
    return feedbackOf(this).links.map((link) => link.url)
  }
}

class QuizFeedbackBuilder {
  #made: QuizFeedback = { text: '', links: [] }

  setText(text: string): this {
    this.#made = { ...this.#made, text: String(text) }
    return this
  }

  addLink(url: string, displayText?: string): this {
    const link = { url: String(url), text: String(displayText ?? url) }
    this.#made = { ...this.#made, links: [...this.#made.links, link] }
    return this
  }

  copy(): object {
    const copy = new QuizFeedbackBuilder()
    copy.#made = this.#made
    return copy
  }

  build(): object {
    return newQuizFeedback(this.#made)
  }
}

export function publishQuizFeedback(): void {
  publish(QuizFeedbackObject, 'FormApp.QuizFeedback', 'Forms.QuizFeedback')
  publish(QuizFeedbackBuilder, 'FormApp.QuizFeedbackBuilder', 'Forms.QuizFeedbackBuilder')
}

export function quizFeedbackBuilder(): object {
  return new QuizFeedbackBuilder()
}

export function newQuizFeedback(feedback: QuizFeedback): object {
  const made = new QuizFeedbackObject()
  contents.set(made, feedback)
  return made
}

export function feedbackOf(value: unknown): QuizFeedback {
  const found = typeof value === 'object' && value !== null ? contents.get(value) : undefined
  if (!found) throw new Exception('The parameter is not a QuizFeedback.')
  return found
}
