import { type Language, listed } from '../../domain/language'
import { formatWeekly, type WeeklyWindow } from '../../domain/weekly'

/** As `formatWeekly`, but inside a sentence: `周一至周五 18:30-21:00、周六 09:00-10:00`. For reading only. */
export function weeklyPhrase(windows: readonly WeeklyWindow[], language: Language): string {
  return listed(formatWeekly(windows, language).split('; '), language)
}
