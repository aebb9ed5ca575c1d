import type { FormSettings } from '../../world/form-types'
import { signatureFault } from '../core/signature'
import { loadForm } from './form-store'

/** As a new form is set. */
const NEW: FormSettings = {
  allowResponseEdits: false,
  shuffleQuestions: false,
  progressBar: false,
  limitOneResponsePerUser: false,
  showLinkToRespondAgain: true,
  published: true,
  publishingSummary: false,
  quiz: false,
  requireLogin: false,
}

/** Getter, setter, what they are about. */
const SETTINGS: [getter: string, setter: string, setting: keyof FormSettings][] = [
  ['canEditResponse', 'setAllowResponseEdits', 'allowResponseEdits'],
  ['getShuffleQuestions', 'setShuffleQuestions', 'shuffleQuestions'],
  ['hasProgressBar', 'setProgressBar', 'progressBar'],
  ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', 'limitOneResponsePerUser'],
  ['hasRespondAgainLink', 'setShowLinkToRespondAgain', 'showLinkToRespondAgain'],
  ['isPublished', 'setPublished', 'published'],
  ['isPublishingSummary', 'setPublishingSummary', 'publishingSummary'],
  ['isQuiz', 'setIsQuiz', 'quiz'],
  ['requiresLogin', 'setRequireLogin', 'requireLogin'],
]

export function settingOf(formId: string, setting: keyof FormSettings): boolean {
  return loadForm(formId).settings?.[setting] ?? NEW[setting] ?? false
}

/** Gives the class a getter and a setter for each setting. */
export function addSettings<F extends object>(
  type: { prototype: F },
  idOf: (form: F) => string,
  change: (form: F, setting: keyof FormSettings, value: boolean) => F,
): void {
  for (const [getter, setter, setting] of SETTINGS) {
    define(type.prototype, getter, function (this: F) {
      return settingOf(idOf(this), setting)
    })
    define(type.prototype, setter, function (this: F, value: unknown) {
      if (typeof value !== 'boolean') throw signatureFault(`FormApp.Form.${setter}`, [value])
      return change(this, setting, value)
    })
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true })
}
