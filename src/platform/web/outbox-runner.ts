import {
  afterAttempt,
  afterRestart,
  nextToSend,
  type OutboxAction,
  type Outcome,
  pauseMs,
  revived,
} from './outbox-queue.ts'

/** Where actions and their photos wait: IndexedDB on the phone, memory in tests. */
export type OutboxStore = {
  all: () => Promise<OutboxAction[]>
  /** gives the action its place in the order */
  add: (action: Omit<OutboxAction, 'seq'>, blobs: ReadonlyMap<string, Blob>) => Promise<OutboxAction>
  put: (action: OutboxAction) => Promise<void>
  /** the action and its photos */
  remove: (action: OutboxAction) => Promise<void>
}

export type SendAction = (
  action: OutboxAction,
  keep: (action: OutboxAction) => Promise<void>,
) => Promise<Outcome>

/** Sends what waits, in order, whenever there is a chance; tells its listeners after every change. */
export class OutboxRunner {
  #actions: readonly OutboxAction[] = []
  #listeners = new Set<() => void>()
  #running: Promise<void> | null = null
  #again = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #store: OutboxStore
  readonly #send: SendAction
  readonly #staffId: string
  readonly #onDone: (action: OutboxAction) => void

  constructor(
    store: OutboxStore,
    staffId: string,
    send: SendAction,
    onDone: (action: OutboxAction) => void = () => {},
  ) {
    this.#store = store
    this.#staffId = staffId
    this.#send = send
    this.#onDone = onDone
  }

  /** Reads what an earlier run left, and begins to send it. */
  async begin(): Promise<void> {
    this.#show((await this.#store.all()).map(afterRestart))
    void this.flush()
  }

  list = (): readonly OutboxAction[] => this.#actions

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Keeps an action safely on the phone first, then tries to send it. Resolves once it is kept. */
  async add(action: Omit<OutboxAction, 'seq'>, blobs: ReadonlyMap<string, Blob> = new Map()): Promise<void> {
    const kept = await this.#store.add(action, blobs)
    this.#show([...this.#actions, kept])
    void this.flush()
  }

  /** Takes a refused or waiting action away for good. */
  async discard(action: OutboxAction): Promise<void> {
    await this.#store.remove(action)
    this.#show(this.#actions.filter(({ commandId }) => commandId !== action.commandId))
    void this.flush()
  }

  /** Tries a refused action once more. */
  async retry(action: OutboxAction): Promise<void> {
    await this.#keep(revived(action))
    await this.flush()
  }

  /** Sends all that may be sent. Called when the line comes back; calls during a round join it. */
  flush(): Promise<void> {
    this.#again = true
    this.#running ??= this.#rounds()
    return this.#running
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  /** Asked for again during a round, another follows: what was added at its very end must not lie there. */
  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#round()
    }
    this.#running = null
  }

  async #round(): Promise<void> {
    clearTimeout(this.#timer)
    for (;;) {
      const [action] = nextToSend(this.#actions, this.#staffId)
      if (!action) return
      const lost = await this.#attempt(action)
      if (lost) {
        // one lost action means the line is down: the others would only wait for their timeouts too
        this.#timer = setTimeout(() => void this.flush(), pauseMs(lost.tries))
        return
      }
    }
  }

  /** Sends one action; answers it when it was lost on the way. */
  async #attempt(action: OutboxAction): Promise<OutboxAction | null> {
    const sending: OutboxAction = { ...action, state: 'sending' }
    await this.#keep(sending)
    const outcome = await this.#send(sending, (changed) => this.#keep(changed))
    const latest = this.#actions.find(({ commandId }) => commandId === action.commandId) ?? sending
    const after = afterAttempt(latest, outcome)
    if (after) await this.#keep(after)
    else {
      await this.#store.remove(latest)
      this.#show(this.#actions.filter(({ commandId }) => commandId !== action.commandId))
      this.#onDone(latest)
    }
    return outcome.kind === 'lost' ? after : null
  }

  async #keep(action: OutboxAction): Promise<void> {
    await this.#store.put(action)
    this.#show(this.#actions.map((other) => (other.commandId === action.commandId ? action : other)))
  }

  #show(actions: readonly OutboxAction[]): void {
    this.#actions = actions
    for (const listener of this.#listeners) listener()
  }
}
