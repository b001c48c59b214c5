import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Puts processes on one core, so that what is measured is work: between two cores a wake-up costs more than that, and
 * in a virtual machine now and then several times as much. Does nothing where there is no `taskset`.
 *
 * @returns whether it worked, and what takes it back.
 */
export function shareCore(pids: readonly number[]): { isShared: boolean; release: () => void } {
  const put = (cores: string): boolean =>
    pids.every((pid) => spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]).status === 0)
  return { isShared: put('0'), release: () => void put(`0-${availableParallelism() - 1}`) }
}
