/**
 * What the engine's cell editor lacks for input methods. While nothing is edited it holds the selected cell's text, unseen, with the
 * caret before it. The engine takes the first piece of text for the whole content, but reads each later one together with what the
 * editor still holds, and that is the cell's old text until the editor is drawn again: for as long as a composition lasts it is not.
 */

const EDITOR = '.o-composer'
const CELL_EDITOR = '.o-grid-composer .o-composer'
/** The code of a key that an input method has taken, in browsers that do not say so by `isComposing`. */
const TAKEN_BY_INPUT_METHOD = 229

/**
 * Lets text of any origin, composed or not, replace the selected cell's content; a composition given up leaves the cell as it was.
 * `isEditing` tells whether a cell is being edited.
 */
export function typeOverCell(grid: HTMLElement, isEditing: () => boolean): void {
  let startsEdit = false
  /** Whether the event begins the edit of a cell; then the editor holds nothing else. */
  const begin = ({ target }: Event): boolean => {
    const begins = isEditor(target, CELL_EDITOR) && !isEditing()
    if (begins) target.replaceChildren()
    return begins
  }
  /** The engine gives up an edit at Escape, and offers the page no other way. */
  const giveUp = ({ target }: Event): void => {
    if (startsEdit && isEditor(target, CELL_EDITOR) && target.textContent === '')
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  }
  grid.addEventListener('beforeinput', (event) => event.isComposing || begin(event), true)
  grid.addEventListener(
    'compositionstart',
    (event) => {
      startsEdit = begin(event)
    },
    true,
  )
  grid.addEventListener('compositionend', giveUp)
  grid.addEventListener('input', dropPlaceholder, true)
}

/** Keeps from the engine the keys that choose among an input method's proposals: it would end the edit or move to another cell. */
export function leaveKeysToInputMethod(grid: HTMLElement): void {
  grid.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) event.stopPropagation()
    },
    true,
  )
}

function isEditor(target: EventTarget | null, editor: string): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(editor)
}

/** The browser leaves a lone line break where all text was deleted; the engine would store it. */
function dropPlaceholder({ target }: Event): void {
  if (isEditor(target, EDITOR) && target.childNodes.length === 1 && target.firstChild?.nodeName === 'BR') target.replaceChildren()
}
