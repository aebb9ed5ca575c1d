// `npm run build`: the add-on, then everything of the workbench and the command line.
import { installIfMissing } from './install.mjs'

installIfMissing()
const { buildAddon } = await import('./addon.mjs')
const { buildWorkbench } = await import('./workbench.mjs')
await Promise.all([buildAddon(), buildWorkbench()])
