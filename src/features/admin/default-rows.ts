/** The rows a new office starts with: every setting with its meaning, a short service catalogue, some policies, the year's public holidays. */
import type { Context } from '../../domain/context'
import { newId } from '../../domain/ids'
import { type SettingKey, settingList } from '../../domain/settings'
import { formatWeekly, type WeeklyWindow } from '../../domain/weekly'
import { say } from '../../messages/messages'
import type { Data, Plan, Step } from '../../tables/plan'
import { type Row, tables } from '../../tables/tables'
import { holidays } from './holidays'
import { startingPolicies } from './starting-policies'
import { startingServices } from './starting-services'
import { templateRows } from './template-rows'

/** Settings and templates that are new to this version are added, templates that nobody rewrote follow it; the other lists are only filled when they are empty. */
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
  const templates = templateRows(data.MailTemplates, context)
  steps.push(...templates.added)
  const added = steps.filter((step) => step.length > 0)
  const { translated, renewed, marked } = templates
  return {
    kind: 'setUp',
    steps: [...added, ...translated, ...renewed, ...marked],
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
                templates: templates.added.length,
              },
            },
          ]),
      ...(translated.length === 0 ? [] : [{ key: 'setUp.templatesTranslated' as const, params: { count: translated.length } }]),
      ...(renewed.length === 0 ? [] : [{ key: 'setUp.templatesRenewed' as const, params: { count: renewed.length } }]),
    ],
  }
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
