import s from './ClauseText.module.css'
import type { Inline } from './controlled.contract.ts'
import { useClause } from './useClause.tsx'

/** Single clauses of a document, word for word with their figures: the procedure, standing beside the step it governs. */
export function ClauseText(props: { code: string; edition?: string; numbers: readonly string[] }) {
  const document = useClause(props.code, props.edition)
  const clauses = (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'clause' && props.numbers.includes(block.number) ? [block] : [],
  )
  if (clauses.length === 0) return null
  return (
    <div className={s.clauses} lang="zh-CN">
      {clauses.map((clause) => (
        <p key={clause.number}>
          <span className={s.number}>{clause.number}</span>
          {clause.parts.map(textOf).join('')}
        </p>
      ))}
    </div>
  )
}

const textOf = (part: Inline): string => part.text
