// The plan of the house as code. Floors from the ground up; an import points down or stays inside its feature.
const floors = [
  'platform', 'estate', 'people', 'documents', 'fees', 'dispatch', 'patrols', 'cleaning',
  'frontdesk', 'occupancy', 'training', 'appraisal', 'reports', 'portal', 'app',
]

const pointsUp = floors.slice(0, -1).map((floor, height) => ({
  name: `no-arrow-up-from-${floor}`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^src/(${floors.slice(height + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...pointsUp,
    {
      name: 'between-features-only-by-the-door',
      comment: 'x/x.ts, x.contract.ts, x.events.ts, x.words.ts, x.moves.ts; the platform is one feature per folder',
      severity: 'error',
      from: { path: '^src/(?!platform|app)([^/]+)/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(?!platform)([^/]+)/([^/]+)/.+',
        pathNot: [
          '^src/$1/$2/',
          '^src/[^/]+/([^/]+)/\\1\\.ts$',
          '\\.(contract|events|words|moves|layout)\\.ts$',
          '\\.tsx$',
        ],
      },
    },
    {
      name: 'server-never-imports-screens',
      severity: 'error',
      from: { path: '^src/.*\\.ts$', pathNot: ['^src/app/(account|desk|field|web)/', '^src/platform/web/', '\\.test\\.ts$'] },
      to: { path: '\\.tsx$' },
    },
    {
      name: 'screens-import-only-what-the-browser-may-see',
      severity: 'error',
      from: { path: '^src/(?!platform/web|app).*\\.tsx$' },
      to: {
        path: '^src/',
        pathNot: [
          '\\.tsx$', '\\.(contract|words|moves|layout)\\.ts$', '^src/platform/(web|calendar)/', '^src/platform/(words|actor|moves|ids|clock)\\.ts$',
          '^src/platform/http/endpoint\\.ts$', '\\.module\\.css$', '^src/[^/]+/[^/]+/[^/]+\\.browser\\.ts$',
        ],
      },
    },
    {
      name: 'no-drawers',
      severity: 'error',
      from: {},
      to: { path: '^src/.*(util|utils|helper|helpers|common|shared|lib|types|constants|misc|index)(/|[.]tsx?$)', pathNot: '^src/.*[a-z](util|utils|helper|helpers|common|shared|lib|types|constants|misc|index)(/|[.]tsx?$)' },
    },
    { name: 'product-never-imports-tests', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(test|e2e|bench)/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|dist|var)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.css'] },
    moduleSystems: ['es6'],
    parser: 'swc',
  },
}
