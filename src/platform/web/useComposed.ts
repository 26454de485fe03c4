import { useRef } from 'react'

type Composed = {
  /** give it every change of the input */
  change: (words: string) => void
  /** spread on the input */
  listeners: {
    onCompositionStart: () => void
    onCompositionEnd: (event: { currentTarget: { value: string } }) => void
  }
}

/**
 * Tells the words typed, but not while an input method is still composing them:
 * filtering by raw pinyin would empty the list under the clerk's fingers.
 */
export function useComposed(tell: (words: string) => void): Composed {
  const composing = useRef(false)
  return {
    change: (words) => {
      if (!composing.current) tell(words)
    },
    listeners: {
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (event) => {
        composing.current = false
        tell(event.currentTarget.value)
      },
    },
  }
}
