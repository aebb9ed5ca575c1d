import { createDeadline } from '../../../workbench/world/deadline'

describe('.createDeadline(milliseconds, expired)', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('expires once after its time', () => {
    const expired = jest.fn()
    createDeadline(100, expired)
    jest.advanceTimersByTime(99)
    expect(expired).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1000)
    expect(expired).toHaveBeenCalledTimes(1)
  })

  it('stands still while paused, until the last pause ends', () => {
    const expired = jest.fn()
    const deadline = createDeadline(100, expired)
    jest.advanceTimersByTime(60)
    deadline.pause()
    deadline.pause()
    jest.advanceTimersByTime(1000)
    deadline.resume()
    jest.advanceTimersByTime(1000)
    deadline.resume()
    jest.advanceTimersByTime(39)
    expect(expired).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1)
    expect(expired).toHaveBeenCalledTimes(1)
  })

  it('knows how long it was paused, a pause that goes on included', () => {
    const deadline = createDeadline(10_000, () => undefined)
    jest.advanceTimersByTime(50)
    deadline.pause()
    jest.advanceTimersByTime(300)
    deadline.pause()
    deadline.resume()
    deadline.resume()
    jest.advanceTimersByTime(50)
    expect(deadline.paused()).toBe(300)
    deadline.pause()
    jest.advanceTimersByTime(7)
    expect(deadline.paused()).toBe(307)
    deadline.clear()
  })

  it('never expires once cleared, even when a pause ends later', () => {
    const expired = jest.fn()
    const deadline = createDeadline(100, expired)
    deadline.pause()
    deadline.clear()
    deadline.resume()
    jest.advanceTimersByTime(1000)
    expect(expired).not.toHaveBeenCalled()
  })
})
