export {
  flagAt,
  type LimitInForce,
  limitAt,
  minutesAt,
  numberAt,
  revisionInForce,
  textAt,
} from './figures.fallback.ts'
