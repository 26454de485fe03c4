import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Goal } from './Go.tsx'

/** Goes to a page of the shell from code, as `Go` does from a press: `go({ to: '/requests/$id', params: { id } })`. */
export function useGo(): (goal: Goal & { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback((goal) => void navigate(goal as never), [navigate])
}
