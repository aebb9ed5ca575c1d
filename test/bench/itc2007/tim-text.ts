export interface TinyTim {
  capacities: number[]
  /** student × event */
  attendance: number[][]
  /** room × feature */
  roomFeatures: number[][]
  /** event × feature */
  eventFeatures: number[][]
  /** `[event, slot]`; together with `before` left out for a file of the first competition. */
  closed?: [number, number][]
  /** `[event, later event]` */
  before?: [number, number][]
}

export const TINY_TIM = {
  capacities: [3, 1],
  attendance: [
    [1, 1, 0],
    [1, 0, 1],
  ],
  roomFeatures: [
    [0, 0],
    [1, 0],
  ],
  eventFeatures: [
    [0, 0],
    [1, 0],
    [1, 1],
  ],
  closed: [[0, 4]],
  before: [[0, 2]],
} satisfies TinyTim

/** A `.tim` file, one number a line after the first, as the competition's are. */
export function timText({ capacities, attendance, roomFeatures, eventFeatures, closed, before }: TinyTim): string {
  const events = eventFeatures.length
  const numbers = [...capacities, ...attendance.flat(), ...roomFeatures.flat(), ...eventFeatures.flat()]
  if (closed && before) {
    const slots = Array.from({ length: events }, () => new Array<number>(45).fill(1))
    for (const [event, slot] of closed) slots[event]?.splice(slot, 1, 0)
    const order = Array.from({ length: events }, () => new Array<number>(events).fill(0))
    for (const [event, later] of before) {
      order[event]?.splice(later, 1, 1)
      order[later]?.splice(event, 1, -1)
    }
    numbers.push(...slots.flat(), ...order.flat())
  }
  return `${events} ${capacities.length} ${roomFeatures[0]?.length ?? 0} ${attendance.length}\n${numbers.map((one) => `${one}\n`).join('')}`
}
