import { useEffect, useState } from 'react'

/** The words once typing has paused for a moment: what is worth asking the server about. */
export function useSettled(words: string, ms = 350): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), ms)
    return () => clearTimeout(timer)
  }, [words, ms])
  return settled
}
