import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { DemoRouter } from '../../demo/index.js'
import { root } from '../files.js'

/** The command, as npm would link it. */
export const script = join(root, 'dist/bin/routeros.js')

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

export interface CallOptions {
  /** What comes in on a pipe. */
  input?: string
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Interrupts it as soon as this stands in its output. */
  interruptAt?: RegExp
}

/** Calls the command in pipes and waits for its end. Without a password in `env` it is empty. */
export function call(
  args: readonly string[],
  { input = '', env, cwd, interruptAt }: CallOptions = {}
): Promise<Outcome> {
  const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...bare(), ROUTEROS_PASSWORD: '', ...env } })
  let [stdout, stderr, wasInterrupted] = ['', '', false]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (interruptAt?.test(stdout) !== true || wasInterrupted) return
    wasInterrupted = true
    child.kill('SIGINT')
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => {}) // it may end without having read all
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/** Where a demo router answers without TLS. */
export function at(demo: DemoRouter): string[] {
  return ['--plain', `admin@${demo.host}:${demo.port}`]
}

/** The environment without what the tests or their terminal bring. */
export function bare(): NodeJS.ProcessEnv {
  const { ROUTEROS_PASSWORD: _, NO_COLOR: __, FORCE_COLOR: ___, NODE_V8_COVERAGE: ____, ...env } = process.env
  return env
}
