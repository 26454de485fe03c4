import { fileAt, uploadFile } from '../files/files.contract.ts'
import { newId } from '../ids.ts'
import { address } from './client.ts'
import { Problem, type ProblemBody, problemFrom } from './problem.ts'
import { heard } from './session-end.ts'

export type FilePurpose = 'photo' | 'signature' | 'document'

/**
 * Sends one file to an estate with progress in percent, and returns its digest. The same bytes twice are one file,
 * so trying again is safe. Throws Problem as `call` does.
 */
export async function sendFile(
  estateId: number,
  purpose: FilePurpose,
  file: Blob,
  progress: (percent: number) => void = () => {},
): Promise<string> {
  const url = address(uploadFile, { params: { estateId }, query: { purpose } })
  const reply = (await upload(url, file, progress)) as { digest: string }
  return reply.digest
}

/** Where a kept photo or document is read. */
export const fileUrl = (estateId: number, digest: string): string =>
  address(fileAt, { params: { estateId, digest } })

/** An upload with progress; for the few endpoints that take a file of their own, such as imports. */
export function upload(
  url: string,
  file: Blob,
  progress: (percent: number) => void = () => {},
): Promise<unknown> {
  const form = new FormData()
  form.set('file', file, file instanceof File ? file.name : 'file')
  // fetch cannot tell how much has gone out; this can
  const request = new XMLHttpRequest()
  request.open('POST', url)
  request.timeout = 120_000
  request.responseType = 'json'
  request.setRequestHeader('x-command-id', newId())
  request.upload.onprogress = ({ loaded, total }) => progress(Math.round((loaded / total) * 100))
  return new Promise((done, fail) => {
    request.onload = () =>
      request.status < 300
        ? done(request.response)
        : fail(heard(problemFrom(request.status, request.response as Partial<ProblemBody> | null)))
    request.onerror = () => fail(new Problem('offline', { reason: 'browser.offline' }))
    request.ontimeout = () => fail(new Problem('late', { reason: 'browser.late' }))
    request.send(form)
  })
}
