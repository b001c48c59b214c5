import { OPTIONS } from './options.js'

const USAGE = `The console of MikroTik routers over their API.

  routeros [user@]host[:port]      a prompt, or commands from a pipe
  routeros HOST COMMAND…           one command
  routeros HOST plan FILE          the steps to the state a file declares
  routeros HOST apply FILE         takes these steps
  routeros HOST backup [FILE]      a backup, into a file
  routeros HOST export [FILE]      an export, to stdout or into a file
  routeros demo                    a demo router on this computer

A command is a line of the console, or words of the API:
  routeros admin@192.168.88.1 /ip address print where interface=ether1
  routeros admin@192.168.88.1 /ip/address/print '?interface=ether1'

The password is asked for, or taken from ROUTEROS_PASSWORD. Without an option,
TLS is tried first, then plain, and any certificate is accepted.

`

const STATUSES = `
Exit status: 0 done, 1 refused by the router, 2 wrong usage, 3 connection,
login, TLS or timeout, 130 stopped by Ctrl+C.
`

/** What `--help` says, in at most 80 columns. */
export function help(): string {
  const rows = Object.entries(OPTIONS).map(([name, option]) => {
    const value = 'value' in option ? ` ${option.value}` : ''
    return `  ${`--${name}${value}`.padEnd(22)}${option.about}\n`
  })
  return USAGE + rows.join('') + STATUSES
}
