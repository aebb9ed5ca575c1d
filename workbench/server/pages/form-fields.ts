import type { FormItem } from '../../world/form-types'
import { isQuestion } from '../../world/questions'
import type { Content, Markup } from '../html'
import { html } from '../html'
import type { Words } from '../words/words'
import { asksForEmail, asksForName, asksForPhone } from './asks-for'
import { fieldName, OTHER, otherName } from './form-answers'

/** How one item of a form looks: its title, help, inputs filled with `sent`, and what was wrong with them. */
export function formField(item: FormItem, sent: URLSearchParams, fault: string | null, words: Words): Markup {
  if (!isQuestion(item)) {
    return html`<section class="form-section"><h2>${item.title}</h2>${item.help && html`<p>${item.help}</p>`}${media(item)}</section>`
  }
  const id = `item-${item.id}`
  const described = [item.help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const aria = html`${described && html` aria-describedby="${described}"`}${fault !== null && html` aria-invalid="true"`}`
  const title = html`${item.title}${item.required && html`<span class="star" title="${words.form.required}" aria-hidden="true">*</span>`}`
  const single = singleInput(item, sent.get(fieldName(item)) ?? '', id, aria, words)
  const rest = html`${item.help && html`<p class="help" id="${id}-help">${item.help}</p>`}
    ${single ?? groupInput(item, sent, id, words)}
    ${fault !== null && html`<p class="fault" id="${id}-fault" role="alert">${fault}</p>`}`
  const card = `card form-item${fault === null ? '' : ' wrong'}`
  return single
    ? html`<div class="${card}"><label class="title" for="${id}">${title}</label>${rest}</div>`
    : html`<fieldset class="${card}" id="${id}"${aria}><legend class="title">${title}</legend>${rest}</fieldset>`
}

/** A picture as it is; a film as its address, because nothing of other sites is loaded. */
function media({ image, videoUrl, width, title }: FormItem): Content {
  if (image) {
    return html`<img src="data:${image.type};base64,${image.base64}" alt="${title}"${width !== undefined && html` width="${width}"`}>`
  }
  return videoUrl !== undefined && html`<p><a href="${videoUrl}" target="_blank" rel="noopener">${videoUrl}</a></p>`
}

/** An answer that stays as the link filled it in: sent along, shown only when asked for. */
export function filledField(item: FormItem, value: string, words: Words): Markup {
  return html`<details class="card form-item filled"><summary>${item.title} <span class="badge good">${words.form.filledByLink}</span></summary>
    <p>${value}</p></details><input type="hidden" name="${fieldName(item)}" value="${value}">`
}

/** Kinds that are one input with a label; null for the others. */
function singleInput(item: FormItem, value: string, id: string, aria: Content, words: Words): Markup | null {
  const common = html`id="${id}" name="${fieldName(item)}"${item.required && html` aria-required="true"`}${aria}`
  const input = (type: string, more: Content = ''): Markup => html`<input type="${type}" ${common} value="${value}"${more}>`
  switch (item.kind) {
    case 'TEXT':
      return textInput(item, input)
    case 'PARAGRAPH_TEXT':
      return html`<textarea ${common} rows="4">
${value}</textarea>`
    case 'LIST':
      return html`<select ${common}><option value="">${words.form.choose}</option>${item.choices.map(
        (choice) => html`<option value="${choice}"${choice === value && html` selected`}>${choice}</option>`,
      )}</select>`
    case 'DATE':
      return item.includesYear
        ? input('date', html` min="1800-01-01" max="2200-12-31"`)
        : input('text', html` inputmode="numeric" placeholder="${words.form.monthDay}"`)
    case 'TIME':
      return input('time')
    case 'DATETIME':
      return item.includesYear
        ? html`<input type="datetime-local" ${common} value="${value.replace(' ', 'T')}">`
        : input('text', html` placeholder="${words.form.monthDayTime}"`)
    case 'DURATION':
      return input('text', html` inputmode="numeric" placeholder="${words.form.duration}"`)
    default:
      return null
  }
}

const EMAIL = html` inputmode="email" autocomplete="email" autocapitalize="off"`

function textInput(item: FormItem, input: (type: string, more?: Content) => Markup): Markup {
  switch (item.validation?.kind) {
    case 'email':
      return input('email', EMAIL)
    case 'url':
      return input('text', html` inputmode="url" autocapitalize="off"`)
    case 'number':
    case 'wholeNumber':
    case 'between':
    case 'notBetween':
    case 'greater':
    case 'greaterOrEqual':
    case 'less':
    case 'lessOrEqual':
      return input('text', html` inputmode="decimal"`)
    default:
      return personInput(item, input)
  }
}

/** What the phone may offer to fill in, and with which keys. */
function personInput(item: FormItem, input: (type: string, more?: Content) => Markup): Markup {
  if (asksForPhone(item)) return input('tel', html` inputmode="tel" autocomplete="tel"`)
  if (asksForEmail(item)) return input('email', EMAIL)
  return asksForName(item) ? input('text', html` autocomplete="name"`) : input('text')
}

/** Kinds that are several inputs under one legend. */
function groupInput(item: FormItem, sent: URLSearchParams, id: string, words: Words): Markup {
  const values = sent.getAll(fieldName(item))
  switch (item.kind) {
    case 'SCALE':
      return scale(item, values[0] ?? '', id)
    case 'RATING':
      return rating(item, values[0] ?? '', id)
    case 'GRID':
    case 'CHECKBOX_GRID':
      return grid(item, sent, id)
    default:
      return choices(item, values, sent.get(otherName(item)) ?? '', id, words)
  }
}

function choices(item: FormItem, values: string[], otherText: string, id: string, words: Words): Markup {
  const type = item.kind === 'CHECKBOX' ? 'checkbox' : 'radio'
  const name = fieldName(item)
  // A prefilled answer that is not among the choices can only have been an "Other".
  const foreign = item.hasOther ? values.find((value) => value !== '' && value !== OTHER && !item.choices.includes(value)) : undefined
  const other = values.includes(OTHER) || foreign !== undefined
  return html`<div class="choices">${item.choices.map(
    (choice, i) => html`<label class="choice" for="${id}-${i}">
      <input type="${type}" id="${id}-${i}" name="${name}" value="${choice}"${values.includes(choice) && html` checked`}>
      <span>${choice}</span></label>`,
  )}${
    item.hasOther &&
    html`<div class="choice other"><label for="${id}-other">
      <input type="${type}" id="${id}-other" name="${name}" value="${OTHER}"${other && html` checked`}><span>${words.form.other}</span></label>
      <input type="text" name="${otherName(item)}" value="${foreign ?? otherText}" aria-label="${words.form.otherText}"></div>`
  }</div>`
}

function points(item: FormItem): number[] {
  return Array.from({ length: Math.max(0, item.upper - item.lower + 1) }, (_, i) => item.lower + i)
}

function scale(item: FormItem, value: string, id: string): Markup {
  return html`<div class="scale">${item.lowerLabel && html`<span class="bound">${item.lowerLabel}</span>`}${points(item).map(
    (point) => html`<label for="${id}-${point}"><span>${point}</span>
      <input type="radio" id="${id}-${point}" name="${fieldName(item)}" value="${point}"${value === String(point) && html` checked`}></label>`,
  )}${item.upperLabel && html`<span class="bound">${item.upperLabel}</span>`}</div>`
}

function rating(item: FormItem, value: string, id: string): Markup {
  return html`<div class="rating">${points(item).map(
    (point) => html`<label for="${id}-${point}">
      <input type="radio" id="${id}-${point}" name="${fieldName(item)}" value="${point}"${value === String(point) && html` checked`}>
      <span class="stars" aria-hidden="true">★</span><span>${point}</span></label>`,
  )}</div>`
}

function grid(item: FormItem, sent: URLSearchParams, id: string): Markup {
  const type = item.kind === 'GRID' ? 'radio' : 'checkbox'
  return html`<div class="grid">${item.rows.map((row, r) => {
    const name = fieldName(item, r)
    const values = sent.getAll(name)
    return html`<fieldset class="grid-row"><legend>${row}</legend><div class="grid-cells">${item.columns.map(
      (column, c) => html`<label class="choice" for="${id}-${r}-${c}">
        <input type="${type}" id="${id}-${r}-${c}" name="${name}" value="${column}"${values.includes(column) && html` checked`}>
        <span>${column}</span></label>`,
    )}</div></fieldset>`
  })}</div>`
}
