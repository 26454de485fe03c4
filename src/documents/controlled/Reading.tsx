import { Go } from '../../platform/web/Go.tsx'
import type { Block, Inline } from './controlled.contract.ts'
import s from './Reading.module.css'

/** A document's text in a 40-character measure: numbered clauses, figures marked, other documents one press away. */
export function Reading({ blocks, label }: { blocks: readonly Block[]; label: string }) {
  return (
    <div className={s.reading}>
      <article className={s.text} lang="zh-CN">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: -- the blocks of one edition never change their order
          <BlockView key={at} block={block} />
        ))}
      </article>
      <Sections blocks={blocks} label={label} />
    </div>
  )
}

/** The headings, in the white beside the text. */
function Sections({ blocks, label }: { blocks: readonly Block[]; label: string }) {
  const headings = blocks.filter((block) => block.kind === 'heading')
  return (
    <nav className={s.sections} aria-label={label}>
      <ol>
        {headings.map((heading) => (
          <li key={heading.number}>
            <a href={`#s${heading.number}`}>
              <span className={s.number}>{heading.number}</span> {heading.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3 className={s.heading} id={`s${block.number}`}>
        <span className={s.number}>{block.number}</span>
        {block.text}
      </h3>
    )
  if (block.kind === 'clause')
    return (
      <p className={s.clause} id={block.number ? `c${block.number}` : undefined}>
        <span className={s.number}>{block.number}</span>
        <span>
          <Parts parts={block.parts} />
        </span>
      </p>
    )
  if (block.kind === 'list')
    return (
      <ul className={s.list}>
        {block.items.map((item) => (
          <li key={item.map((part) => part.text).join('')}>
            <Parts parts={item} />
          </li>
        ))}
      </ul>
    )
  return <TableView block={block} />
}

function TableView({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className={s.scroll}>
      <table className={s.table}>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell.map((part) => part.text).join('')} scope="col">
                <Parts parts={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr
              key={row
                .flat()
                .map((part) => part.text)
                .join('|')}
            >
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: -- a cell is known by its column
                <td key={at}>
                  <Parts parts={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Parts({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: -- pieces of a sentence stand where they stand
    <Part key={at} part={part} />
  ))
}

function Part({ part }: { part: Inline }) {
  if (part.key)
    return (
      <a className={s.figure} href={`#p-${part.key}`} title={part.key}>
        {part.text}
      </a>
    )
  if (part.code)
    return (
      <Go to="/manual/$code" params={{ code: part.code }} className={s.code}>
        {part.text}
      </Go>
    )
  return part.strong ? <strong>{part.text}</strong> : part.text
}
