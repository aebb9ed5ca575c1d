import type { MenuItem } from '../../../workbench/seam'
import { fakeUi } from './fake-ui'
import { openedWorld } from './opened-world'
import { asAfterKill, temporaryFolder } from './temporary-folder'

function menuOf(...items: [label: string, handler: string][]): MenuItem {
  const leaves = items.map(([label, handler]): MenuItem => ({ kind: 'item', label, handler, items: [] }))
  const deeper: MenuItem = { kind: 'menu', label: '更多', handler: null, items: leaves.slice(1) }
  return { kind: 'menu', label: '邻里', handler: null, items: [...leaves.slice(0, 1), deeper] }
}

describe('.menuLabels()', () => {
  it('names the functions of menus and submenus as the script made them last, and still after a restart', async () => {
    const dataFolder = temporaryFolder()
    const world = await openedWorld(
      {
        chinese: (seam) => seam['ui.menu']({ menu: menuOf(['派单', 'dispatch'], ['排课', 'makeTimetable']) }),
        async english(seam) {
          await seam['ui.menu']({ menu: menuOf(['Dispatch', 'dispatch']) })
          await seam['ui.menu']({ menu: menuOf(['Doctor', 'doctor']) })
        },
      },
      { dataFolder },
    )
    const ui = fakeUi()
    await world.run('chinese', { by: 'menu', ui })
    expect(world.menuLabels()).toEqual({ dispatch: '派单', makeTimetable: '排课' })
    expect(ui.shown).toHaveLength(1)
    await world.run('english', { by: 'menu', ui })
    expect(world.menuLabels()).toEqual({ dispatch: 'Dispatch', doctor: 'Doctor' })
    const again = await openedWorld({}, { dataFolder: asAfterKill(dataFolder) })
    expect(again.menuLabels()).toEqual({ dispatch: 'Dispatch', doctor: 'Doctor' })
  })
})
