import { readFileSync } from 'node:fs'

/** Whether a process of this number lives, whoever owns it. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Something two processes that had the same number one after another do not share; '' where the system does not say. */
export function bornAt(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The program's name, the second field, may itself contain blanks and brackets: count from its closing one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[0] === 'Z' ? 'ended' : `${boot}/${fields?.[19]}`
  } catch {
    return ''
  }
}
