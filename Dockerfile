# The house in a container; compose.yaml sets a PostgreSQL beside it. Without DATABASE_URL it opens its own in /data, as a demo.
# npm test does not exercise it: no container engine may be assumed there.
# The image's Node is the 24 the project needs, so npm's install scripts (which would fetch it) are left out.
FROM node:24-bookworm-slim AS web
WORKDIR /steward
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY vite.config.ts tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
RUN node scripts/web.mjs

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 STEWARD_DATA=/data
WORKDIR /steward
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
# prepare.mjs makes up for the one install script that matters here, the links between PostgreSQL's libraries.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force && node scripts/prepare.mjs
COPY db ./db
COPY manual ./manual
COPY src ./src
COPY --from=web /steward/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "src/app/main.ts"]
