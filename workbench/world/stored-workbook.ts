import type { Edit } from '../workbook/edits'
import type { OpenOptions, Received, RevisionMessage, Workbook, WorkbookSnapshot } from '../workbook/workbook'
import { openWorkbook } from '../workbook/workbook'
import type { Store } from './store'
import { ownRows } from './workbook-rows'
import { WorldFault } from './world-fault'

/** A new snapshot is due when the revisions since the last one grow past either: reopening replays them one by one. */
const MAX_REVISIONS = 1_000
const MAX_CHARACTERS = 16_000_000
/** On closing fewer are left: a few are replayed faster than a snapshot is written, and than it is read. */
const FEW_REVISIONS = 50

export interface StoredWorkbook {
  workbook: Workbook
  /** As `workbook.receive`, and what was accepted is durable before any page hears of it. */
  receive(message: unknown, clientId: string): Received
  /** Writes a snapshot in place of many revisions, if one is due. Blocks for the time of an export. */
  tidy(closing?: boolean): void
}

/**
 * The folder's workbook: its snapshot and what was accepted since. Each accepted revision is written before anyone hears
 * of it, as one row, so an edit is there whole or not at all; it is durable once the store commits. Throws `FOLDER_CORRUPT`
 * when what is stored makes no workbook. A new one is in the script's `timeZone`, as is usual for who makes both.
 */
export function openStoredWorkbook(
  store: Store,
  timeZone = 'Asia/Shanghai',
  rows = ownRows(store),
  { customFunctions, wallTime }: Pick<OpenOptions, 'customFunctions' | 'wallTime'> = {},
): StoredWorkbook {
  const kept = rows.snapshot()
  const revisions = rows.revisions()
  let count = revisions.length
  let fromPage = false
  let characters = revisions.reduce((sum, json) => sum + json.length, 0)

  function append(message: RevisionMessage): void {
    const json = JSON.stringify(message)
    rows.append(json)
    count += 1
    characters += json.length
    if (fromPage) store.commit()
  }

  function replace(snapshot: WorkbookSnapshot): void {
    rows.replace(JSON.stringify(snapshot))
    store.commit()
    count = 0
    characters = 0
  }

  const workbook = reopened({
    ...(kept !== undefined ? { snapshot: JSON.parse(kept) as WorkbookSnapshot } : {}),
    revisions: revisions.map((json) => JSON.parse(json) as RevisionMessage),
    onRevision: append,
    onReset: replace,
    ...(customFunctions ? { customFunctions } : {}),
    ...(wallTime ? { wallTime } : {}),
  })
  if (kept === undefined) {
    workbook.edit(firstSettings(timeZone))
    replace(workbook.snapshot())
  }
  return {
    workbook,
    receive(message, clientId) {
      fromPage = true
      try {
        return workbook.receive(message, clientId)
      } finally {
        fromPage = false
      }
    },
    tidy(closing = false) {
      if (count >= (closing ? FEW_REVISIONS : MAX_REVISIONS) || characters >= MAX_CHARACTERS) replace(workbook.snapshot())
    },
  }
}

function reopened(options: OpenOptions): Workbook {
  const { snapshot, revisions = [] } = options
  const follows = revisions.every((message, index) => {
    const before = index === 0 ? snapshot?.revisionId : revisions[index - 1]?.nextRevisionId
    return message.serverRevisionId === before
  })
  if (!follows) throw new WorldFault('FOLDER_CORRUPT', 'The stored workbook lacks some of its changes')
  return openWorkbook(options)
}

const CHINESE_ZONES = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'Asia/Urumqi', 'PRC']

/** A new workbook is in Chinese; elsewhere than in China it becomes one in American English. */
function firstSettings(timeZone: string): Edit[] {
  if (timeZone === 'Asia/Shanghai') return []
  const settings: Edit = { kind: 'settings', timeZone }
  if (CHINESE_ZONES.includes(timeZone)) return [settings]
  return [
    { ...settings, locale: 'en_US' },
    { kind: 'title', title: 'Untitled spreadsheet' },
  ]
}
