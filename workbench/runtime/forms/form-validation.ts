import type { FormValidation } from '../../world/form-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

type Kind = FormValidation['kind']

const TEXT: [method: string, kind: Kind][] = [
  ['requireNumber', 'number'],
  ['requireWholeNumber', 'wholeNumber'],
  ['requireNumberBetween', 'between'],
  ['requireNumberEqualTo', 'between'],
  ['requireNumberNotEqualTo', 'notBetween'],
  ['requireNumberNotBetween', 'notBetween'],
  ['requireNumberGreaterThan', 'greater'],
  ['requireNumberGreaterThanOrEqualTo', 'greaterOrEqual'],
  ['requireNumberLessThan', 'less'],
  ['requireNumberLessThanOrEqualTo', 'lessOrEqual'],
  ['requireTextIsEmail', 'email'],
  ['requireTextIsUrl', 'url'],
  ['requireTextMatchesPattern', 'matches'],
  ['requireTextDoesNotMatchPattern', 'notMatches'],
  ['requireTextContainsPattern', 'containsText'],
  ['requireTextDoesNotContainPattern', 'notContainsText'],
  ['requireTextLengthLessThanOrEqualTo', 'maxLength'],
  ['requireTextLengthGreaterThanOrEqualTo', 'minLength'],
]

const CHECKBOX: [method: string, kind: Kind][] = [
  ['requireSelectAtLeast', 'selectAtLeast'],
  ['requireSelectAtMost', 'selectAtMost'],
  ['requireSelectExactly', 'selectExactly'],
]

const validations = new WeakMap<object, FormValidation>()

class Validation {}
class TextValidation extends Validation {}
class ParagraphTextValidation extends Validation {}
class CheckboxValidation extends Validation {}
class GridValidation {}
class CheckboxGridValidation {}

const gridValidations = new WeakSet<object>()

class ValidationBuilder {
  #made: FormValidation | null = null
  #help: string | null = null
  readonly #product: new () => Validation

  constructor(product: new () => Validation) {
    this.#product = product
  }

  setHelpText(text: string): this {
    this.#help = String(text)
    return this
  }

  build(): object {
    if (!this.#made) throw new Exception('A validation needs a requirement.')
    const validation = new this.#product()
    validations.set(validation, { ...this.#made, help: this.#help })
    return validation
  }

  static require(builder: ValidationBuilder, kind: Kind, values: unknown[]): void {
    const bounds = kind === 'between' || kind === 'notBetween' ? [values[0], values[1] ?? values[0]] : values
    builder.#made = { kind, values: bounds.map((value) => (typeof value === 'number' ? value : String(value))), help: null }
  }
}

class TextValidationBuilder extends ValidationBuilder {}
class ParagraphTextValidationBuilder extends ValidationBuilder {}
class CheckboxValidationBuilder extends ValidationBuilder {}

/** The only thing a grid can be asked for. */
class GridValidationBuilder {
  readonly #product: new () => object

  constructor(product: new () => object) {
    this.#product = product
  }

  requireLimitOneResponsePerColumn(): this {
    return this
  }

  setHelpText(_text: string): this {
    return this
  }

  build(): object {
    const validation = new this.#product()
    gridValidations.add(validation)
    return validation
  }
}

class CheckboxGridValidationBuilder extends GridValidationBuilder {}

function addRequirements(builder: { prototype: object }, requirements: [method: string, kind: Kind][]): void {
  for (const [method, kind] of requirements) {
    Object.defineProperty(builder.prototype, method, {
      value(this: ValidationBuilder, ...values: unknown[]) {
        ValidationBuilder.require(this, kind, values)
        return this
      },
      writable: true,
      configurable: true,
    })
  }
}

export function publishFormValidations(): void {
  addRequirements(TextValidationBuilder, TEXT)
  addRequirements(
    ParagraphTextValidationBuilder,
    TEXT.filter(([method]) => method.startsWith('requireText')),
  )
  addRequirements(CheckboxValidationBuilder, CHECKBOX)
  publish(TextValidation, 'FormApp.TextValidation', 'Forms.TextValidation')
  publish(ParagraphTextValidation, 'FormApp.ParagraphTextValidation', 'Forms.ParagraphTextValidation')
  publish(CheckboxValidation, 'FormApp.CheckboxValidation', 'Forms.CheckboxValidation')
  publish(GridValidation, 'FormApp.GridValidation', 'Forms.GridValidation')
  publish(CheckboxGridValidation, 'FormApp.CheckboxGridValidation', 'Forms.CheckboxGridValidation')
  publish(CheckboxGridValidationBuilder, 'FormApp.CheckboxGridValidationBuilder', 'Forms.CheckboxGridValidationBuilder')
  publish(GridValidationBuilder, 'FormApp.GridValidationBuilder', 'Forms.GridValidationBuilder')
  publish(TextValidationBuilder, 'FormApp.TextValidationBuilder', 'Forms.TextValidationBuilder')
  publish(ParagraphTextValidationBuilder, 'FormApp.ParagraphTextValidationBuilder', 'Forms.ParagraphTextValidationBuilder')
  publish(CheckboxValidationBuilder, 'FormApp.CheckboxValidationBuilder', 'Forms.CheckboxValidationBuilder')
}

export function gridValidationBuilder(): object {
  return new GridValidationBuilder(GridValidation)
}

export function checkboxGridValidationBuilder(): object {
  return new CheckboxGridValidationBuilder(CheckboxGridValidation)
}

/** Throws for anything but a grid's validation. */
export function isOnePerColumn(validation: unknown): true {
  const known = typeof validation === 'object' && validation !== null && gridValidations.has(validation)
  if (!known) throw new Exception('The parameter is not a validation of a form item.')
  return true
}

export function textValidationBuilder(): object {
  return new TextValidationBuilder(TextValidation)
}

export function paragraphTextValidationBuilder(): object {
  return new ParagraphTextValidationBuilder(ParagraphTextValidation)
}

export function checkboxValidationBuilder(): object {
  return new CheckboxValidationBuilder(CheckboxValidation)
}

export function formValidationOf(validation: unknown): FormValidation {
  const found = typeof validation === 'object' && validation !== null ? validations.get(validation) : undefined
  if (!found) throw new Exception('The parameter is not a validation of a form item.')
  return found
}
