import { type ChangeEvent, useRef } from 'react'
import { Button, IconButton } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './PhotoPicker.module.css'
import type { Photo, Photos } from './usePhotos.ts'

/** Camera or file, thumbnails with their state, and another try for what did not arrive. State comes from usePhotos. */
export function PhotoPicker(props: Photos & { label: string; max?: number }) {
  const say = useWords(kitWords)
  const camera = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const max = props.max ?? 9
  const left = max - props.photos.length
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    props.add([...(event.currentTarget.files ?? [])].slice(0, left))
    // the same photo may be chosen again after it was removed
    event.currentTarget.value = ''
  }
  return (
    <section className={s.picker} aria-label={props.label}>
      {props.photos.length > 0 && (
        <ul className={s.photos}>
          {props.photos.map((photo, place) => (
            <Thumb key={photo.key} photo={photo} place={place + 1} {...props} />
          ))}
        </ul>
      )}
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
      <input ref={file} type="file" accept="image/*" multiple hidden onChange={take} />
      <div className={s.ways}>
        <Button icon="camera" disabled={left <= 0} onClick={() => camera.current?.click()}>
          {say('kit.photo.add')}
        </Button>
        <Button icon="image" disabled={left <= 0} onClick={() => file.current?.click()}>
          {say('kit.photo.choose')}
        </Button>
        {left <= 0 && <span className={s.full}>{say('kit.photo.full', { n: max })}</span>}
      </div>
    </section>
  )
}

function Thumb({ photo, place, remove, retry }: Photos & { photo: Photo; place: number }) {
  const say = useWords(kitWords)
  return (
    <li className={s.thumb}>
      {photo.preview ? (
        <img className={s.image} src={photo.preview} alt={say('kit.photo.of', { n: place })} />
      ) : (
        <span className={s.blank} />
      )}
      <span className={s.state} role="status">
        {photo.state === 'uploading' && say('kit.photo.uploading', { percent: photo.percent })}
        {photo.state === 'unreadable' && say('kit.photo.unreadable')}
        {photo.state === 'failed' && (
          <button type="button" className={s.retry} onClick={() => retry(photo.key)}>
            <Icon name="sync" size={14} />
            {say('kit.retry')}
          </button>
        )}
        {photo.state === 'done' && <Icon name="check" size={14} label={say('kit.saved')} />}
        {photo.state === 'held' && <Icon name="clock" size={14} label={say('kit.pending')} />}
      </span>
      <span className={s.remove}>
        <IconButton
          icon="close"
          label={say('kit.photo.remove', { n: place })}
          onClick={() => remove(photo.key)}
        />
      </span>
    </li>
  )
}
