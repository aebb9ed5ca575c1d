import { Exception } from '../core/exception'
import { isOnePerColumn } from './form-validation'
import { placeOf, store, stored } from './item-base'
import { newItemResponse } from './item-response'
import { badAnswer, QuestionItem } from './question-items'

class GridBase extends QuestionItem {
  getRows(): string[] {
    return stored(this).rows
  }

  setRows(rows: unknown): this {
    return store(this, { rows: titles(rows, 'rows') })
  }

  getColumns(): string[] {
    return stored(this).columns
  }

  setColumns(columns: unknown): this {
    return store(this, { columns: titles(columns, 'columns') })
  }

  setValidation(validation: unknown): this {
    return store(this, { onePerColumn: isOnePerColumn(validation) })
  }

  clearValidation(): this {
    return store(this, { onePerColumn: false })
  }
}

export class GridItem extends GridBase {
  /** One column or null for each row. */
  createResponse(answers: unknown): object {
    const { rows, columns } = stored(this)
    if (!Array.isArray(answers) || answers.length !== rows.length) throw badAnswer('grid')
    const cells = answers.map((answer) => (isNothing(answer) ? null : String(answer)))
    if (cells.some((cell) => cell !== null && !columns.includes(cell))) throw badAnswer('grid')
    return newItemResponse(placeOf(this), cells)
  }
}

export class CheckboxGridItem extends GridBase {
  /** A list of columns or null for each row. */
  createResponse(answers: unknown): object {
    const { rows, columns } = stored(this)
    if (!Array.isArray(answers) || answers.length !== rows.length) throw badAnswer('checkbox grid')
    const cells = answers.map((answer) => (isNothing(answer) ? null : [answer].flat().map(String)))
    if (cells.flat().some((cell) => cell !== null && !columns.includes(cell))) throw badAnswer('checkbox grid')
    return newItemResponse(placeOf(this), cells)
  }
}

function isNothing(answer: unknown): boolean {
  return answer === null || answer === undefined || answer === ''
}

function titles(list: unknown, name: string): string[] {
  if (!Array.isArray(list) || list.length === 0) throw new Exception(`Invalid argument: ${name}`)
  return list.map(String)
}
