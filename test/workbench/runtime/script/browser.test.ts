import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

function answering(button: string, text = '') {
  const world = memoryWorld()
  world.answer = { button, text }
  return world
}

describe('Browser', () => {
  it('asks with the buttons that are wanted and answers in small letters', () => {
    const world = answering('YES')
    expect(resultOf({ world, hasUi: true, body: "return Browser.msgBox('Delete', 'Really?', Browser.Buttons.YES_NO_CANCEL)" })).toBe('yes')
    expect(resultOf({ world, hasUi: true, body: "return Browser.msgBox('Done')" })).toBe('yes')
    expect(world.questions).toEqual([
      { title: 'Delete', message: 'Really?', buttons: ['YES', 'NO', 'CANCEL'] },
      { title: null, message: 'Done', buttons: ['OK'] },
    ])
  })

  it('gives what was typed, and cancel when the person did not answer', () => {
    const body = "return [Browser.inputBox('Enter your name'), Browser.msgBox('?')]"
    expect(resultOf({ world: answering('OK', '李芳'), hasUi: true, body })).toEqual(['李芳', 'ok'])
    expect(resultOf({ world: answering('CLOSE', '李芳'), hasUi: true, body })).toEqual(['cancel', 'cancel'])
    expect(resultOf({ world: answering('CANCEL', '李芳'), hasUi: true, body })).toEqual(['cancel', 'cancel'])
  })

  it('refuses where nobody is there to answer', () => {
    expect(failureOf("Browser.msgBox('Done')")).toBe(
      'Exception: Cannot call Browser.msgBox() from this context; have you tried Logger.log() instead?',
    )
  })
})
