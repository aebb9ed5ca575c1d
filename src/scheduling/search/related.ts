import type { Session } from '../model'

/** For each session, the indexes of the others that share a teacher or an audience with it and are of another class, ascending. */
export function relatedSessions(sessions: readonly Session[]): number[][] {
  const groups = new Map<string, number[]>()
  sessions.forEach((session, index) => {
    for (const key of keysOf(session)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
  })
  return sessions.map((session) => {
    const others = new Set<number>()
    for (const key of keysOf(session))
      for (const other of groups.get(key) ?? []) if (sessions[other]?.classId !== session.classId) others.add(other)
    return [...others].sort((a, b) => a - b)
  })
}

function keysOf({ teacherIds, audienceIds }: Session): string[] {
  return [...teacherIds.map((id) => `teacher ${id}`), ...audienceIds.map((id) => `audience ${id}`)]
}
