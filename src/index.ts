export type { ChangesOptions } from './router/changes.js'
export { type Change, rowKey } from './router/known.js'
export { readChoice } from './wire/choice.js'
export { Charset, type CharsetMode, type CharsetOptions } from './wire/charset.js'
export {
  type Args,
  argumentWords,
  Command,
  type CommandInput,
  type CommandParts,
  readJson,
  secretOf
} from './wire/command.js'
export type { WaitOptions } from './link/link.js'
export { type DecoderOptions, SentenceDecoder } from './wire/decoder.js'
export {
  discover,
  type Discovery,
  type DiscoveryOptions,
  type Neighbour,
  parseNeighbour,
  type Target
} from './link/discovery.js'
export { RowCollection } from './router/collect.js'
export type { InboxOptions } from './router/inbox.js'
export { weightOf } from './router/memory.js'
export { encodeSentence } from './wire/encoder.js'
export {
  BusyError,
  CancelledError,
  ConnectionError,
  type ErrorCode,
  FatalError,
  FileLeftError,
  InputError,
  LoginError,
  ProtocolError,
  ReadOnlyError,
  RouterOSError,
  TimeoutError,
  TlsError,
  type Trap,
  trapCategories,
  TrapError,
  UnsupportedError
} from './errors.js'
export {
  allMenus,
  argumentOf,
  type Availability,
  availabilityOf,
  commandOf,
  isAvailable,
  isMoving,
  isSecret,
  isText,
  keysOf,
  type Kind,
  kindOf,
  type Menu,
  type MenuArgument,
  type MenuCommand,
  menuOf,
  submenus,
  takesIds
} from './menus/index.js'
export { exportCommand } from './files/make.js'
export { readFileName } from './files/options.js'
export type { BackupOptions, ExportOptions, FileOptions, MadeFile, Verbosity } from './files/options.js'
export { type Details, messages, type Reason } from './messages.js'
export { normaliseHost, SecureHosts } from './link/secure-hosts.js'
export { LONGEST_TIMEOUT, type Protocol, type RouterOptions } from './router/options.js'
export type { CommandTrace, ConnectionClose, ConnectTrace, TracedFailure } from './router/diagnostics.js'
export type { PoolState } from './router/pool.js'
export { type Condition, type Operator, operators } from './wire/condition.js'
export { parseDate, parseDuration, parseRate, parseSize } from './wire/measures.js'
export type { NamedDevice, PresenceOptions } from './presence/options.js'
export type { Via } from './presence/evidence.js'
export type { DeviceState, PresenceChange } from './presence/presence.js'
export type { SurveyCall, SurveyedRouter } from './presence/survey.js'
export { type Look, lookAround, PresenceWatch, type WatchOptions } from './presence/watch.js'
export { Print, printOf, type PrintOptions } from './wire/print.js'
export { Query, type Where } from './wire/query.js'
export type { Match, Test } from './wire/term.js'
export type {
  CallOptions,
  Cancelled,
  CancelTarget,
  ListenOptions,
  QueryOptions,
  StartOptions
} from './router/call-options.js'
export { Router } from './routeros.js'
export type { Run, RunOptions, Tag } from './router/run.js'
export type { ReplyWord, Row, Sentence, WireValue } from './wire/sentence.js'
export type { RestartOptions, Stream } from './router/stream.js'
export type { Unfinished } from './state/apply.js'
export type { Applied, ApplyOptions, Declaration, Declared, Others, PlanOptions } from './state/options.js'
export type { Action, Shown, Step } from './state/step.js'
export type { Mode, Security, TlsOptions, TransportKind, Trust } from './link/transport.js'
export { type Argument, parseRow, parseValue, type TypedRow, type Value, type ValueMode } from './wire/values.js'
