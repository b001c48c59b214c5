/** Who is logged in, and what the group of that user may do. */
export interface Login {
  readonly name: string
  readonly group: string
  readonly policies: ReadonlySet<string>
}

/** The connection a command came on, as far as commands and tests need it. */
export interface Session {
  /** Of the client. */
  readonly address: string
  readonly transport: 'plain' | 'tls'
  /** As the list of active users has it. */
  readonly via: 'api' | 'rest-api'
  readonly login: Login | undefined
  may(policy: string): boolean
  /** @returns false when the client reads too slowly: wait for `room`. */
  send(words: readonly string[]): boolean
  sendBytes(bytes: Buffer): boolean
  /** Resolves when the client has taken most of what waits, or is gone. */
  room(): Promise<void>
  /** A client that listens and does not read is let go before it fills the memory. */
  limitBacklog(): void
  /** The last sentence of a connection: never tagged, the reason a bare word. */
  fatal(reason: string): void
  destroy(): void
}
