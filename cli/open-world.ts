import { startRun } from '../workbench/world/start-run'
import { openWorld } from '../workbench/world/world'
import type { World, WorldOptions } from '../workbench/world/world-types'
import { builtAddOn } from './project-root'

/** A data folder with the built add-on, unless another project is named. Throws a WorldFault when it cannot be opened. */
export function openBuiltWorld(options: Omit<WorldOptions, 'projectFolder'> & { projectFolder?: string }): Promise<World> {
  return openWorld({ projectFolder: builtAddOn(), ...options }, startRun)
}
