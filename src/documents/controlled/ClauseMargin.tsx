import type { ReactNode } from 'react'
import { useLanguage } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { useClause } from './useClause.tsx'

type ClauseMarginProps = {
  /** KF05-03 */
  clause: string
  /** the edition a record ran under, such as 'A/0'; the one in force when absent */
  edition?: string
  /** keys of the figures that concern this page, as sla.repair.P2.arriveMinutes */
  figures?: readonly string[]
  forms?: readonly { code: string; name?: string; to?: string }[]
  next?: readonly { label: string; within?: string }[]
  children?: ReactNode
}

/** 边注: the clause a page carries out, its title and the figures in force, read from the document itself. */
export function ClauseMargin({ clause, edition, figures = [], children, ...rest }: ClauseMarginProps) {
  const { language } = useLanguage()
  const mayRead = useMay()('document.see')
  const document = useClause(clause, edition)
  const limits = figures.flatMap((key) => {
    const figure = document?.parameters.find((each) => each.key === key)
    return figure ? [{ label: figure[language], value: figure.text[language] }] : []
  })
  return (
    <Margin
      clause={clause}
      revision={document?.edition.label ?? edition}
      title={document?.title[language]}
      to={mayRead ? `/manual/${clause}` : undefined}
      limits={limits}
      {...rest}
    >
      {children}
    </Margin>
  )
}
