import type { Conditions } from '../world/conditions'
import type { FormDefinition } from '../world/form-types'
import type { AccountKind } from '../world/limits'
import { BadSubmission, type SubmissionFault, type World } from '../world/world-types'
import { answersByTitle } from './answers-by-title'
import { CommandFault } from './command-fault'

/** What the command line can ask of a world, directly or over HTTP of the server that holds the data folder. JSON. */
export type Command =
  | { do: 'run'; function: string; args: unknown[] }
  | { do: 'submit'; form: string; answers: unknown; key: string | null }
  | { do: 'import'; base64: string }
  | { do: 'export' }
  | { do: 'forms' }
  | { do: 'mail' }
  | { do: 'runs' }
  /** Without an account it only tells which one holds. */
  | { do: 'limits'; account?: AccountKind }
  /** Without any it only tells them. */
  | { do: 'conditions'; conditions?: Conditions }
  | { do: 'clock'; advanceMilliseconds?: number; to?: number; real?: boolean }

const DAY_MILLISECONDS = 86_400_000
/** Every trigger on the way runs: the standing pump alone 144 times a day. */
const LONGEST_ADVANCE_DAYS = 366

/** `failed` is set when the command was carried out but the run it started failed. */
export interface CommandResult {
  value: unknown
  failed?: boolean
}

/** Throws {@link CommandFault} (`BAD_COMMAND` for what a newer command line asks), `BadSubmission`, or the world's and workbook's own faults. */
export async function perform(world: World, command: Command): Promise<CommandResult> {
  switch (command.do) {
    case 'run':
      return runFunction(world, command.function, command.args)
    case 'submit':
      return submit(world, command)
    case 'import':
      return { value: world.importXlsx(await world.readXlsx(Buffer.from(command.base64, 'base64'))) }
    case 'export':
      return { value: { base64: Buffer.from(await world.exportXlsx()).toString('base64') } }
    case 'forms':
      return {
        value: world.forms().map((form) => ({
          id: form.id,
          title: form.title,
          accepting: form.accepting,
          responses: world.responses(form.id).length,
          items: form.items.map((item) => item.title),
        })),
      }
    case 'mail':
      return {
        value: world
          .mail()
          .map((mail) => ({ ...mail, attachments: mail.attachments.map(({ name, contentType }) => ({ name, contentType })) })),
      }
    case 'runs':
      return { value: world.runs() }
    case 'limits':
      if (command.account !== undefined) world.setAccount(command.account)
      return { value: { account: world.account() } }
    case 'conditions':
      if (command.conditions !== undefined) world.setConditions(command.conditions)
      return { value: world.conditions() }
    case 'clock':
      return clock(world, command)
    default:
      throw new CommandFault('BAD_COMMAND', { command: String((command as { do?: unknown }).do) })
  }
}

async function runFunction(world: World, name: string, args: unknown[]): Promise<CommandResult> {
  const { outcome, milliseconds, serviceCalls, log } = await world.run(name, { args, by: 'cli' })
  return { value: { function: name, ...outcome, milliseconds, serviceCalls, log }, failed: outcome?.ok !== true }
}

async function submit(world: World, command: Extract<Command, { do: 'submit' }>): Promise<CommandResult> {
  const form = findForm(world, command.form)
  const { answers, email } = answersByTitle(form, command.answers)
  try {
    return { value: await world.submit(form.id, answers, email, command.key ?? undefined) }
  } catch (error) {
    throw error instanceof BadSubmission ? new BadSubmission(error.faults.map((fault) => titled(form, fault))) : error
  }
}

function titled(form: FormDefinition, fault: SubmissionFault): SubmissionFault {
  const item = form.items.find(({ id }) => id === fault.itemId)
  return item === undefined ? fault : { ...fault, title: item.title }
}

/** By id, else by title; throws `NO_FORM` or, when several forms bear the title, `AMBIGUOUS_FORM`. */
function findForm(world: World, idOrTitle: string): FormDefinition {
  const byId = world.form(idOrTitle)
  if (byId) return byId
  const forms = world.forms()
  const titled = forms.filter((form) => form.title === idOrTitle)
  if (titled[0] && titled.length === 1) return titled[0]
  if (titled.length > 1) throw new CommandFault('AMBIGUOUS_FORM', { form: idOrTitle, known: titled.map((form) => form.id).join(', ') })
  throw new CommandFault('NO_FORM', { form: idOrTitle, known: forms.map((form) => form.title).join('、') })
}

async function clock(world: World, command: Extract<Command, { do: 'clock' }>): Promise<CommandResult> {
  if (command.real) world.useRealClock()
  const to = command.to ?? (command.advanceMilliseconds === undefined ? null : world.now() + command.advanceMilliseconds)
  const before = new Set(world.runs().map((run) => run.id))
  if (to !== null) {
    if (!(to <= world.now() + LONGEST_ADVANCE_DAYS * DAY_MILLISECONDS))
      throw new CommandFault('CLOCK_TOO_FAR', { days: String(LONGEST_ADVANCE_DAYS) })
    if (to < world.now()) throw new CommandFault('CLOCK_BACKWARDS', { now: new Date(world.now()).toISOString() })
    await world.advance(to)
  }
  const ran = world.runs().filter((run) => !before.has(run.id))
  return {
    value: {
      now: new Date(world.now()).toISOString(),
      real: world.clockIsReal(),
      ran: ran.map((run) => ({ function: run.function, by: run.by, ok: run.outcome?.ok ?? null })),
    },
  }
}
