import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorld } from '../../../workbench/world/world'
import type { World, WorldOptions } from '../../../workbench/world/world-types'
import type { FakeFunction } from './fake-runner'
import { fakeRunner } from './fake-runner'
import { temporaryFolder } from './temporary-folder'

const open: World[] = []

/** A world whose script consists of these functions. Without a data folder it has a new one; it is closed after the test. */
export async function openedWorld(functions: Record<string, FakeFunction> = {}, options: Partial<WorldOptions> = {}): Promise<World> {
  const projectFolder = temporaryFolder()
  writeFileSync(join(projectFolder, 'appsscript.json'), '{"timeZone": "Asia/Shanghai"}')
  const names = Object.keys(functions)
  writeFileSync(join(projectFolder, 'Code.js'), names.map((name) => `function ${name}() {}`).join('\n'))
  const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder, ...options }, fakeRunner(functions))
  open.push(world)
  return world
}

afterEach(async () => {
  for (const world of open.splice(0)) await world.close()
})
