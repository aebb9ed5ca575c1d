import type { WeeklyWindow } from '../../domain/weekly'
import type { Row } from '../../tables/tables'

/** The club names times, and this is inside none of them. */
export function isOffWish({ preferred }: Row<'Clubs'>, got: WeeklyWindow): boolean {
  const wishes = preferred ?? []
  return wishes.length > 0 && !wishes.some(({ day, start, end }) => day === got.day && start <= got.start && got.end <= end)
}
