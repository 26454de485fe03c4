import { newId } from '../ids.ts'
import { Problem, type ProblemBody, problemFrom } from './problem.ts'

/**
 * Sends one file as multipart field `file` with progress in percent, and returns the reply. `commandId` makes a
 * repeated try the same file. Throws Problem as `call` does.
 */
export function sendFile<Reply>(
  url: string,
  file: Blob,
  about: { name?: string; commandId?: string; onProgress?: (percent: number) => void } = {},
): Promise<Reply> {
  const form = new FormData()
  form.set('file', file, about.name ?? 'photo.jpg')
  // fetch cannot tell how much has gone out; this can
  const request = new XMLHttpRequest()
  request.open('POST', url)
  request.timeout = 120_000
  request.responseType = 'json'
  request.setRequestHeader('x-command-id', about.commandId ?? newId())
  request.upload.onprogress = ({ loaded, total }) => about.onProgress?.(Math.round((loaded / total) * 100))
  return new Promise((done, fail) => {
    request.onload = () =>
      request.status < 300
        ? done(request.response as Reply)
        : fail(problemFrom(request.status, request.response as Partial<ProblemBody> | null))
    request.onerror = () => fail(new Problem('offline', { reason: 'browser.offline' }))
    request.ontimeout = () => fail(new Problem('late', { reason: 'browser.late' }))
    request.send(form)
  })
}
