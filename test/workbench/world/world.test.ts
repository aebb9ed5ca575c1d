import { openStore } from '../../../workbench/world/store'
import { openedWorld } from './opened-world'
import { temporaryFolder } from './temporary-folder'

describe('.openWorld(options)', () => {
  it('says that the folder is damaged when what is kept in it cannot be read, and lets it go', async () => {
    for (const damage of ["UPDATE snapshot SET json = '{bad'", 'UPDATE revision SET json = \'{"serverRevisionId":"gone"}\'']) {
      const dataFolder = temporaryFolder()
      const world = await openedWorld({}, { dataFolder })
      await world.close()
      const store = openStore(dataFolder)
      store.write('INSERT INTO revision (json) VALUES (?)', '{}')
      store.write(damage)
      store.close()
      await expect(openedWorld({}, { dataFolder })).rejects.toMatchObject({ code: 'FOLDER_CORRUPT', params: { folder: dataFolder } })
      openStore(dataFolder).close()
    }
  })
})
