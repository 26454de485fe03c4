import { PhotoPicker } from '../../platform/web/PhotoPicker.tsx'
import type { Photos } from '../../platform/web/usePhotos.ts'
import s from './ActSheet.module.css'
import type { DeedFile } from './useOrderDeed.tsx'

/** Photos of one stage, held on the phone until their deed is sent. */
export function Photographs(props: { label: string; photos: Photos; max?: number; error?: string | null }) {
  return (
    <div>
      <p className={s.label}>{props.label}</p>
      <PhotoPicker {...props.photos} label={props.label} max={props.max} />
      {props.error && (
        <p className={s.wrong} role="alert">
          {props.error}
        </p>
      )}
    </div>
  )
}

/** Held photos as the outbox takes them; their digests go into the body's `photos`. */
export const photoFiles = ({ held }: Photos): DeedFile[] =>
  held.map(({ key, blob }) => ({ key, blob, purpose: 'photo', into: 'photos', many: true }))
