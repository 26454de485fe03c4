import type { Actor, Post } from '../../platform/actor.ts'
import { posts } from '../../platform/actor.ts'
import { refuse } from '../../platform/refusal.ts'

const cleaning: readonly Post[] = ['cleaningLeader', 'cleaner']

/** Whose shifts a post plans: the assistant everybody's (KF04-02 2.1), supervisors and the leader their own line's. */
const plannedBy: Partial<Record<Post, readonly Post[]>> = {
  manager: posts,
  managerAssistant: posts,
  environmentSupervisor: ['environmentSupervisor', ...cleaning],
  maintenanceSupervisor: ['maintenanceSupervisor', 'maintenance'],
  cleaningLeader: cleaning,
}

/** The posts whose shifts the actor plans. */
export const postsKept = (actor: Actor): Post[] =>
  posts.filter((post) => actor.system || actor.posts.some((each) => plannedBy[each]?.includes(post)))

/** Refuses `roster.not_yours` with the post. */
export function mustKeep(actor: Actor, post: string): void {
  if (!postsKept(actor).includes(post as Post))
    refuse('forbidden', 'roster.not_yours', { clause: 'KF04-02', facts: { post } })
}
