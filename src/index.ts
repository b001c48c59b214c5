export { type Change, type ChangesOptions, movingProperties, rowKey } from './changes.js'
export { Charset, type CharsetOptions } from './charset.js'
export {
  type Args,
  argumentWords,
  Command,
  type CommandInput,
  type CommandParts,
  isSecret,
  secretOf
} from './command.js'
export type { WaitOptions } from './connection.js'
export { type DecoderOptions, SentenceDecoder } from './decoder.js'
export {
  discover,
  type Discovery,
  type DiscoveryOptions,
  type Neighbour,
  parseNeighbour,
  type Target
} from './discovery.js'
export { Listener, type ListenerOptions } from './listener.js'
export { encodeSentence } from './encoder.js'
export {
  BusyError,
  CancelledError,
  ConnectionError,
  type ErrorCode,
  FatalError,
  InputError,
  LoginError,
  ProtocolError,
  ReadOnlyError,
  RouterOSError,
  TimeoutError,
  TlsError,
  type Trap,
  trapCategories,
  TrapError
} from './errors.js'
export { allMenus, isAvailable, type Menu, type MenuArgument, type MenuCommand, menuOf } from './menus/index.js'
export { type Details, messages, type Reason } from './messages.js'
export type { RouterOptions } from './options.js'
export type { PoolState } from './pool.js'
export { type Condition, type Match, type Operator, operators, Query, type Where } from './query.js'
export {
  type CallOptions,
  type Cancelled,
  type ListenOptions,
  queryCommand,
  type QueryOptions,
  Router,
  type StartOptions
} from './router.js'
export type { Run, RunOptions, Tag } from './run.js'
export type { ReplyWord, Row, Sentence, WireValue } from './sentence.js'
export type { Stream } from './stream.js'
export type { Mode, Security, TlsOptions, TransportKind, Trust } from './transport.js'
export {
  type Argument,
  parseRow,
  parseValue,
  textProperties,
  type TypedRow,
  type Value,
  type ValueMode
} from './values.js'
