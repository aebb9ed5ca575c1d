/** The spreadsheet page: one browser model kept in step with the workbench, the script's menus, dialogs and sidebars around it. */
import * as engine from '@odoo/o-spreadsheet'
import { Model, setTranslationMethod } from '@odoo/o-spreadsheet'
import type { MenuItem } from '../seam'
import type { CallOutcome, Language, ToPage } from '../server/protocol'
import { declareCustomFunctions } from '../workbook/shared/custom-functions'
import { declareWallTime } from '../workbook/shared/date-functions'
import type { Engine } from '../workbook/shared-plugin'
import { installWorkbench } from '../workbook/shared-plugin'
import { connect, reloadWhenBack } from './connection'
import { ask, tell } from './dialogs'
import { element } from './elements'
import { chooseAndImport, exportFile, isImporting, showImportNotice } from './files'
import { createFrames } from './frames'
import { leaveKeysToInputMethod, typeOverCell } from './input-methods'
import { prepareMenus, showScriptMenus } from './menus'
import { guardProtections } from './protection-guard'
import { measureFontsOnce } from './row-heights'
import { activateRange, activateSheet, selectedRange } from './selection'
import { mountSheet, redrawSheet } from './sheet'
import { showObjects } from './shown-objects'
import { menusZh } from './spreadsheet-words/menus-zh'
import { panelsZh } from './spreadsheet-words/panels-zh'
import { toast } from './toasts'
import { prepareForward, showClock, shownTime, showRunning, showSaved } from './top-bar'
import { pageWords } from './words'

const NOTICE_SECONDS = 8
/** How long the page, its model made, waits for the script's menus before it shows the sheet without them. */
const MENU_PATIENCE_MILLISECONDS = 2500

const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
const words = pageWords(language)
const dictionary: Record<string, string> = language === 'en' ? {} : { ...menusZh, ...panelsZh }
const translate = (term: string): string => dictionary[term] ?? term
const templates = fetch('/assets/o_spreadsheet.xml').then((answer) => answer.text())

let model: Model | null = null
let timeZone = 'Asia/Shanghai'
let mounted = false
let scriptMenus: MenuItem[] = []
const early: unknown[] = []
const listeners: ((message: never) => void)[] = []
const labels = new Map<number, string>()
const calls = new Map<number, (outcome: CallOutcome) => void>()
let nextRun = 1

let menusAreHere: () => void = () => undefined
const menusCame = new Promise<void>((resolve) => {
  menusAreHere = resolve
})

/** The engine tells there how long each of its steps took. */
console.debug = () => undefined

const connection = connect(
  {
    hello: (message) => void start(message),
    revision: ({ message }) => (model ? deliver(message) : void early.push(message)),
    menu({ menu, first }) {
      const others = scriptMenus.filter(({ label }) => label !== menu.label)
      if (menu.kind === 'gone') scriptMenus = others
      else scriptMenus = first ? [menu] : [...others, menu]
      if (mounted) drawMenus()
    },
    opened({ error }) {
      menusAreHere()
      if (error !== null) toast(words.openFailed, error, NOTICE_SECONDS, 'bad')
    },
    toast: ({ title, message, seconds }) => void toast(title, message, seconds),
    ask: ({ id, ...question }) => void ask(question, words).then((answer) => connection.send({ type: 'answer', id, ...answer })),
    show: ({ frame }) => frames.show(frame),
    select: ({ range }) => model && activateRange(model, range),
    running: ({ id, function: name }) => showRunning(id, labels.get(id) ?? name, words),
    finished({ id, outcome }) {
      showRunning(id, null, words)
      labels.delete(id)
      calls.get(id)?.(outcome)
      calls.delete(id)
    },
    clock: ({ now, clockIsReal }) => showClock(now, clockIsReal, timeZone, words),
    reload() {
      if (!isImporting()) location.reload()
    },
    refused: () => void tell(words.refused, words).then(() => location.reload()),
  },
  disconnected,
)

const frames = createFrames({
  words,
  call: (name, args) => run(name, args, 'sidebar', ''),
  focusGrid: () => document.querySelector<HTMLElement>('.o-grid')?.focus(),
})

function deliver(message: unknown): void {
  for (const listener of listeners) listener(message as never)
}

/** @param label what people call it; '' when they have no name for it */
function run(name: string, args: unknown[], by: 'menu' | 'sidebar', label: string): Promise<CallOutcome> {
  const id = nextRun++
  labels.set(id, label)
  if (model) connection.send({ type: 'selection', range: selectedRange(model) })
  connection.send({ type: 'run', id, function: name, args, by })
  return new Promise((resolve) => calls.set(id, resolve))
}

async function runFromMenu(name: string, label: string): Promise<void> {
  const outcome = await run(name, [], 'menu', label)
  if (outcome.ok) return
  await ask(
    { title: words.failed(label), message: `${outcome.error.message}\n\n${words.failedHint}`, buttons: ['OK'], input: false },
    words,
  )
}

function drawMenus(): void {
  showScriptMenus(scriptMenus, (name, label) => void runFromMenu(name, label))
  redrawSheet()
}

async function start(hello: Extract<ToPage, { type: 'hello' }>): Promise<void> {
  timeZone = hello.timeZone
  showClock(hello.now, hello.clockIsReal, timeZone, words)
  setTranslationMethod(
    (...[term]: [string, ...unknown[]]) => translate(term),
    () => true,
  )
  const extensible = engine as unknown as Engine
  installWorkbench(extensible)
  declareWallTime(shownTime)
  declareCustomFunctions(extensible, hello.functions)
  measureFontsOnce(extensible)
  showObjects(extensible)
  guardProtections(extensible, {
    refused: (what) => toast(null, words.protectedCell(what), NOTICE_SECONDS, 'bad'),
    warned: (what) => toast(null, words.protectedWarning(what), NOTICE_SECONDS),
  })
  prepareMenus({
    importName: words.importMenu,
    exportName: words.exportMenu,
    importFile: () => chooseAndImport(words, language),
    exportFile,
  })
  const made = new Model(
    hello.snapshot,
    {
      transportService: {
        onNewMessage: (_id: string, callback: (message: never) => void) => void listeners.push(callback),
        leave: () => undefined,
        sendMessage: async (message: unknown) => connection.send({ type: 'revision', message }),
      },
      client: { id: hello.clientId, name: language === 'en' ? 'Colleague' : '同事' },
    },
    early.splice(0) as never[],
  )
  model = made
  made.on('unexpected-revision-id', model, () => void tell(words.outOfStep, words).then(() => location.reload()))
  made.on('update', model, () => showSaved(made.getters.isFullySynchronized(), words))
  setTimeout(menusAreHere, MENU_PATIENCE_MILLISECONDS)
  const [xml] = await Promise.all([templates, menusCame])
  showScriptMenus(scriptMenus, (name, label) => void runFromMenu(name, label))
  const target = element('div', { id: 'grid' })
  document.getElementById('loading')?.remove()
  document.getElementById('app')?.prepend(target)
  typeOverCell(target, () => !made.getters.isGridSelectionActive())
  leaveKeysToInputMethod(target)
  await mountSheet(target, { model: made, words }, xml, translate)
  mounted = true
  showSaved(true, words)
  prepareForward(words)
  const brought = showImportNotice()
  if (brought !== null) activateSheet(made, brought)
  document.body.dataset.ready = 'true'
}

function disconnected(): void {
  const isSaved = model?.getters.isFullySynchronized() ?? true
  const editing = document.querySelector('.o-grid .o-composer:focus') !== null
  const box = element(
    'dialog',
    { className: 'ask lost' },
    element('h2', { textContent: words.disconnected }),
    element('p', { textContent: isSaved && !editing ? words.allSaved : words.mayBeLost }),
    element('p', { className: 'hint', textContent: words.reconnecting }),
  )
  box.oncancel = (event) => event.preventDefault()
  document.body.append(box)
  box.showModal()
  reloadWhenBack()
}
