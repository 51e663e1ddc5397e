# Builds Plenary and serves it. What it keeps (database, secret, uploads, search index) is in the volume /data.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /plenary
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf .next/cache

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MEDIA_DIR=/data/media
WORKDIR /plenary
# Owned by root: the program cannot change itself.
COPY --from=build /plenary /plenary
RUN mkdir /data && chown node:node /data
# Called node in the base image.
USER 1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "-C", "production", "scripts/serve.mjs"]
