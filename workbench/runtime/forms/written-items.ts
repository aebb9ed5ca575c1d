import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { formatDate } from '../time/format-date'
import { formValidationOf } from './form-validation'
import { placeOf, store, stored } from './item-base'
import { newItemResponse } from './item-response'
import { badAnswer, GradedItem } from './question-items'

const MOST_HOURS = 72
const MOST_LEVEL = 10
const LEAST_LEVEL = 3

class WrittenItem extends GradedItem {
  setValidation(validation: unknown): this {
    return store(this, { validation: formValidationOf(validation) })
  }

  clearValidation(): this {
    return store(this, { validation: null })
  }

  createResponse(text: string): object {
    return newItemResponse(placeOf(this), String(text))
  }
}

export class TextItem extends WrittenItem {}
export class ParagraphTextItem extends WrittenItem {}

export class ScaleItem extends GradedItem {
  getLowerBound(): number {
    return stored(this).lower
  }

  getUpperBound(): number {
    return stored(this).upper
  }

  setBounds(lower: number, upper: number): this {
    if (!(lower === 0 || lower === 1) || !(upper >= LEAST_LEVEL && upper <= MOST_LEVEL)) throw new Exception('Invalid scale bounds.')
    return store(this, { lower, upper })
  }

  getLeftLabel(): string {
    return stored(this).lowerLabel
  }

  getRightLabel(): string {
    return stored(this).upperLabel
  }

  setLabels(lower: string, upper: string): this {
    return store(this, { lowerLabel: String(lower), upperLabel: String(upper) })
  }

  createResponse(value: number): object {
    return newItemResponse(placeOf(this), inBounds(this, value, 'scale'))
  }
}

export class RatingItem extends GradedItem {
  getRatingScaleLevel(): number {
    return stored(this).upper
  }

  setRatingScaleLevel(level: number): this {
    if (!(Number.isInteger(level) && level >= LEAST_LEVEL && level <= MOST_LEVEL)) throw new Exception('Invalid rating scale level.')
    return store(this, { lower: 1, upper: level })
  }

  getRatingIcon(): unknown {
    return constant('Forms.RatingIconType', stored(this).ratingIcon ?? 'STAR')
  }

  setRatingIcon(icon: unknown): this {
    const name = String(icon)
    if (name !== 'STAR' && name !== 'HEART' && name !== 'THUMB_UP') throw new Exception('Invalid rating icon.')
    return store(this, { ratingIcon: name })
  }

  createResponse(value: number): object {
    return newItemResponse(placeOf(this), inBounds(this, value, 'rating'))
  }
}

export class DateItem extends GradedItem {
  includesYear(): boolean {
    return stored(this).includesYear
  }

  setIncludesYear(includes: boolean): this {
    return store(this, { includesYear: Boolean(includes) })
  }

  createResponse(date: unknown): object {
    return newItemResponse(placeOf(this), dateAnswer(date, stored(this).includesYear ? 'yyyy-MM-dd' : 'MM-dd'))
  }
}

export class DateTimeItem extends DateItem {
  override createResponse(date: unknown): object {
    return newItemResponse(placeOf(this), dateAnswer(date, stored(this).includesYear ? 'yyyy-MM-dd HH:mm' : 'MM-dd HH:mm'))
  }
}

export class TimeItem extends GradedItem {
  createResponse(hour: number, minute: number): object {
    return newItemResponse(placeOf(this), `${clamped(hour, 23)}:${clamped(minute, 59)}`)
  }
}

export class DurationItem extends GradedItem {
  /** What exceeds 72:59:59 is cut off. */
  createResponse(hours: number, minutes: number, seconds: number): object {
    return newItemResponse(placeOf(this), `${clamped(hours, MOST_HOURS)}:${clamped(minutes, 59)}:${clamped(seconds, 59)}`)
  }
}

function inBounds(item: object, value: number, kind: string): string {
  const { lower, upper } = stored(item)
  if (!(Number.isInteger(value) && value >= lower && value <= upper)) throw badAnswer(kind)
  return String(value)
}

function dateAnswer(date: unknown, pattern: string): string {
  if (!(date instanceof Date)) throw new Exception('Invalid argument: response. Should be of type: Date')
  return formatDate(date, environment().timeZone, pattern)
}

function clamped(value: number, most: number): string {
  return String(Math.min(Math.max(Math.trunc(Number(value)), 0), most)).padStart(2, '0')
}
