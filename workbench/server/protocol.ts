/** What a page and the server say to each other over the websocket: JSON, one message a frame. */
import type { MenuItem } from '../seam'

export type Language = 'zh-CN' | 'en'

/** A range as pages name it: by the sheet's title. Indices from 0, ends exclusive. */
export interface PageRange {
  sheet: string
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

export interface FrameShown {
  kind: 'sidebar' | 'dialog'
  title: string
  /** Where the iframe loads it from; unguessable. */
  url: string
  /** Pixels; null leaves it to the page. */
  width: number | null
  height: number | null
  modal: boolean
}

export type CallOutcome = { ok: true; result: unknown } | { ok: false; error: { name: string; message: string } }

export type ToPage =
  /** First of all: everything a page needs to build its model. Later revisions follow in order. */
  | {
      type: 'hello'
      clientId: string
      title: string
      snapshot: unknown
      now: number
      clockIsReal: boolean
      timeZone: string
      functions: string[]
    }
  /**
   * `first`: the first menu of this run; it takes the place of all menus of earlier runs. A later one takes the place of that
   * with its label.
   */
  | { type: 'menu'; menu: MenuItem; first: boolean }
  /** The script's onOpen is over: all menus that will come by themselves have come. */
  | { type: 'opened'; error: string | null }
  /** A collaborative message of the spreadsheet engine (a revision, or where somebody's cursor is). */
  | { type: 'revision'; message: unknown }
  | { type: 'toast'; title: string | null; message: string; seconds: number }
  | { type: 'ask'; id: number; title: string | null; message: string; buttons: string[]; input: boolean }
  | { type: 'show'; frame: FrameShown }
  | { type: 'select'; range: PageRange }
  /** The page's own run `id` is under way, or over; below 0 one that was under way when the page came, whose function is ''. */
  | { type: 'running'; id: number; function: string }
  | { type: 'finished'; id: number; outcome: CallOutcome }
  | { type: 'clock'; now: number; clockIsReal: boolean }
  /** The content was replaced as a whole: load the page again. */
  | { type: 'reload' }
  /** The server could not take what the page sent; nothing of it was stored. */
  | { type: 'refused'; reason: string }

export type FromPage =
  | { type: 'revision'; message: unknown }
  | { type: 'selection'; range: PageRange }
  /** A menu item, or `google.script.run` of a sidebar or dialog. The answer is `finished` with the same id. */
  | { type: 'run'; id: number; function: string; args: unknown[]; by: 'menu' | 'sidebar' }
  | { type: 'answer'; id: number; button: string; text: string }
