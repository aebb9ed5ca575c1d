/** The rows a new office starts with: every setting with its meaning, a short service catalogue, some policies, the year's public holidays. */
import type { Context } from '../../domain/context'
import { newId } from '../../domain/ids'
import { LANGUAGES } from '../../domain/language'
import { type SettingKey, settingList } from '../../domain/settings'
import { formatWeekly, type WeeklyWindow } from '../../domain/weekly'
import { say } from '../../messages/messages'
import { builtInTemplate, MAIL_USES } from '../../tables/mail-template'
import type { Data, Plan, Step } from '../../tables/plan'
import { type Row, tables } from '../../tables/tables'
import { holidays } from './holidays'
import { startingPolicies } from './starting-policies'
import { startingServices } from './starting-services'

/** Settings and templates that are new to this version are added; the other lists are only filled when they are empty. */
export function defaultRows(
  data: Data<'Settings' | 'Services' | 'Calendar' | 'Policies' | 'PolicyRules' | 'MailTemplates'>,
  context: Context,
): Plan {
  const known = new Set(data.Settings.map(({ key }) => key))
  const steps: Step[] = Object.entries(settingList)
    .filter(([key]) => !known.has(key))
    .map(([key, { fallback }]) => [
      {
        kind: 'insert',
        table: 'Settings',
        record: {
          id: newId(tables.Settings.idPrefix, context.random),
          key,
          value: textOf(fallback, context),
          note: say(context.language, `setting.${key as SettingKey}`),
        },
      },
    ])
  const settingCount = steps.length
  const services = data.Services.length > 0 ? [] : startingServices.map((service) => serviceRow(service, context))
  const days = data.Calendar.length > 0 ? [] : holidays
  steps.push(services.map((record) => ({ kind: 'insert', table: 'Services', record })))
  steps.push(
    days.map(([on, kind, name]) => ({
      kind: 'insert',
      table: 'Calendar',
      record: { id: newId(tables.Calendar.idPrefix, context.random), on, kind, name: name[context.language] },
    })),
  )
  const policies = data.Policies.length + data.PolicyRules.length > 0 ? [] : startingPolicies
  steps.push(...policies.map((policy) => policyStep(policy, context)))
  const templates = newTemplates(data.MailTemplates, context)
  steps.push(...templates)
  const added = steps.filter((step) => step.length > 0)
  const translated = data.MailTemplates.flatMap((template) => inThisLanguage(template, context))
  return {
    kind: 'setUp',
    steps: [...added, ...translated],
    summary: [
      ...(added.length === 0
        ? []
        : [
            {
              key: 'setUp.rowsAdded' as const,
              params: {
                settings: settingCount,
                services: services.length,
                days: days.length,
                policies: policies.length,
                templates: templates.length,
              },
            },
          ]),
      ...(translated.length === 0 ? [] : [{ key: 'setUp.templatesTranslated' as const, params: { count: translated.length } }]),
    ],
  }
}

function newTemplates(templates: readonly Row<'MailTemplates'>[], { language, random }: Context): Step[] {
  const known = new Set(templates.map(({ use }) => use))
  return MAIL_USES.filter((use) => !known.has(use)).map((use): Step => {
    const record = { id: newId(tables.MailTemplates.idPrefix, random), use, ...builtInTemplate(use, language) }
    return [{ kind: 'insert', table: 'MailTemplates', record }]
  })
}

/** What nobody rewrote speaks the office's language; what the placeholders mean always does. */
function inThisLanguage({ id, use, subject, body, placeholders }: Row<'MailTemplates'>, { language }: Context): Step[] {
  const others = LANGUAGES.filter((one) => one !== language).map((one) => builtInTemplate(use, one))
  const own = builtInTemplate(use, language)
  const isBuiltIn = others.some((other) => other.subject === subject && other.body === body)
  const set: Partial<Row<'MailTemplates'>> = {
    ...(isBuiltIn ? { subject: own.subject, body: own.body } : {}),
    ...(others.some((other) => other.placeholders === placeholders) ? { placeholders: own.placeholders } : {}),
  }
  return Object.keys(set).length === 0 ? [] : [[{ kind: 'update', table: 'MailTemplates', id, set }]]
}

function serviceRow(service: (typeof startingServices)[number], context: Context): Row<'Services'> {
  return {
    id: newId(tables.Services.idPrefix, context.random),
    name: service.name[context.language],
    providers: service.providers,
    minutes: service.minutes,
    certificate: null,
    papers: service.papers.map((paper) => paper[context.language]),
    deadlineHours: service.deadlineHours,
    escalationPath: null,
    paused: false,
    note: null,
  }
}

function policyStep({ name, papers, legalSource, rules }: (typeof startingPolicies)[number], { language, random }: Context): Step {
  const policyName = name[language]
  const record: Row<'Policies'> = {
    id: newId(tables.Policies.idPrefix, random),
    name: policyName,
    forFlags: null,
    minAge: null,
    maxAge: null,
    papers: papers.map((paper) => paper[language]),
    steps: null,
    certificate: null,
    deadlineDays: null,
    legalSource,
    paused: false,
    note: say(language, 'setUp.policyNote'),
  }
  return [
    { kind: 'insert', table: 'Policies', record },
    ...rules.map(({ about = 'person', group = 1, fact, is, value, question }): Step[number] => ({
      kind: 'insert',
      table: 'PolicyRules',
      record: {
        id: newId(tables.PolicyRules.idPrefix, random),
        policyName,
        group,
        about,
        fact,
        is,
        value: value[language].split(/、|, /),
        question: question?.[language] ?? null,
        note: null,
      },
    })),
  ]
}

function textOf(value: string | number | boolean | WeeklyWindow[] | null, { language }: Context): string {
  if (Array.isArray(value)) return formatWeekly(value, language)
  if (typeof value !== 'boolean') return String(value ?? '')
  return tables.Services.columns.paused.encode(value, language) as string
}
