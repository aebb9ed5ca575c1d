import { type Language, listed } from '../../domain/language'
import { dayName, formatWeekly, type WeeklyWindow } from '../../domain/weekly'

/** As `formatWeekly`, but days in a row with the same hours are one: `周一至周五 18:30-21:00`, `Mon–Fri 18:30-21:00`. For reading only. */
export function weeklyPhrase(windows: readonly WeeklyWindow[], language: Language): string {
  const spans: { first: WeeklyWindow; last: WeeklyWindow }[] = []
  for (const window of [...windows].sort((a, b) => a.start - b.start || a.end - b.end || a.weeks.localeCompare(b.weeks) || a.day - b.day)) {
    const span = spans[spans.length - 1]
    if (span !== undefined && followsOn(span.last, window)) span.last = window
    else spans.push({ first: window, last: window })
  }
  const phrases = spans
    .sort((a, b) => a.first.day - b.first.day || a.first.start - b.first.start)
    .map(({ first, last }) => {
      const text = formatWeekly([first], language)
      const from = dayName(first.day, language)
      return first === last ? text : `${from}${language === 'en' ? '–' : '至'}${dayName(last.day, language)}${text.slice(from.length)}`
    })
  return listed(phrases, language)
}

function followsOn(last: WeeklyWindow, next: WeeklyWindow): boolean {
  return last.start === next.start && last.end === next.end && last.weeks === next.weeks && next.day === last.day + 1
}
