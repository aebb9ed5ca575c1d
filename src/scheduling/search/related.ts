import type { Session } from '../model'

/** For each session, the indexes of the others that share a class, a teacher or an audience with it, ascending. */
export function relatedSessions(sessions: readonly Session[]): number[][] {
  const groups = new Map<string, number[]>()
  sessions.forEach((session, index) => {
    for (const key of keysOf(session)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
  })
  return sessions.map((session, index) => {
    const others = new Set<number>()
    for (const key of keysOf(session)) for (const other of groups.get(key) ?? []) if (other !== index) others.add(other)
    return [...others].sort((a, b) => a - b)
  })
}

function keysOf({ classId, teacherIds, audienceIds }: Session): string[] {
  return [`class ${classId}`, ...teacherIds.map((id) => `teacher ${id}`), ...audienceIds.map((id) => `audience ${id}`)]
}
