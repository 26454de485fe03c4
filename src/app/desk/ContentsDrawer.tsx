import { Drawer } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Contents } from './Contents.tsx'
import { deskWords } from './desk.words.ts'

/** The contents on a narrow screen: from the left, over the work. */
export function ContentsDrawer(props: { open: boolean; onClose: () => void }) {
  const say = useWords(deskWords)
  return (
    <Drawer side="left" {...props} title={say('desk.contents')}>
      <nav aria-label={say('desk.contents')}>
        <Contents />
      </nav>
    </Drawer>
  )
}
