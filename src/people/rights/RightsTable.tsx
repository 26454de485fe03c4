import { Fragment } from 'react'
import { Icon } from '../../platform/web/Icon.tsx'
import { join } from '../../platform/web/join.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { postWords } from '../posts.words.ts'
import s from './Rights.module.css'
import type { Rights } from './rights.contract.ts'
import { rightsWords } from './rights.words.ts'

/** Permissions down by chapter, posts across; the columns of one's own posts are marked. */
export function RightsTable({ rights, mine }: { rights: Rights; mine: readonly string[] }) {
  const say = useWords(rightsWords)
  const sayPost = useWords(postWords)
  const { language } = useLanguage()
  const own = (post: string) => (mine.includes(post) ? s.mine : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: -- a region that scrolls sideways must be reached by keyboard
    <section className={s.scroller} tabIndex={0} aria-label={say('rights.title')}>
      <table className={s.table}>
        <thead className={s.head}>
          <tr>
            <th scope="col" className={s.word}>
              {say('rights.right')}
            </th>
            {rights.posts.map((post) => (
              <th key={post} scope="col" className={join(s.post, own(post))}>
                {sayPost(`post.${post}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.chapters.map(({ clause, rights: some }) => (
            <Fragment key={clause}>
              <tr className={s.clause}>
                <th scope="rowgroup" colSpan={rights.posts.length + 1}>
                  {clause}
                </th>
              </tr>
              {some.map((right) => (
                <tr key={right.word} className={s.row}>
                  <th scope="row" className={s.word} title={right.word}>
                    {right[language]}
                  </th>
                  {rights.posts.map((post) => (
                    <td key={post} className={join(s.cell, own(post))}>
                      {right.posts.includes(post) && (
                        <Icon name="check" size={14} label={say('rights.yes')} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}
