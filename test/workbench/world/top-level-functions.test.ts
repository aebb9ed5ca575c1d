import { topLevelFunctions } from '../../../workbench/world/top-level-functions'

describe('.topLevelFunctions(sources)', () => {
  it('are those declared or assigned at the top level, in whatever file', () => {
    const first =
      'function TAX(price) { return price * rate() }\nconst rate = () => 0.1\nlet half = async (x) => x / 2\nvar twice = function (x) { return 2 * x }'
    expect(topLevelFunctions([first, 'function* STEPS() {}\nasync function LATER() {}'])).toEqual([
      'TAX',
      'STEPS',
      'LATER',
      'rate',
      'half',
      'twice',
    ])
  })

  it('are none of an inner scope, of a class or that are no functions', () => {
    const bundle = `var Library = (() => { function inner() {} const arrow = () => 1; return { inner, arrow } })()
      { const block = () => 1 }
      class Grid { function() {} }
      const text = 'function quoted() {}' // function commented() {}
      const size = 3
      function outer() { function nested() {} return nested }`
    expect(topLevelFunctions([bundle])).toEqual(['outer'])
  })

  it('are known without a script running, which may do what it likes, and without one that does not parse', () => {
    const loud = "this.constructor.constructor('return process')().exit(1)\nfunction calm() {}"
    expect(topLevelFunctions([loud, 'function ( {', 'function after() {}'])).toEqual(['calm', 'after'])
  })
})
