/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.BANXIN_DIST ?? '.next',
  poweredByHeader: false,
  // `npm run dev` serves on 127.0.0.1; Next's dev server otherwise trusts only localhost.
  allowedDevOrigins: ['127.0.0.1', ...(process.env.HOST ? [process.env.HOST] : [])],
  reactStrictMode: true,
  serverExternalPackages: ['exifreader', 'better-sqlite3', '@node-rs/argon2', '@node-rs/jieba', 'sharp', 'pdfkit', 'fontkit', 'subset-font', 'mammoth', 'pino'],
  // Our pictures are made in the sizes they are shown in. Next's own resizing keeps copies that it would hand to anyone after an edition is withdrawn or for staff alone.
  images: { unoptimized: true },
  // Photos (40 MB) and imports (50 MB) pass proxy.ts and server actions whole; their routes set the real limits.
  experimental: { serverActions: { bodySizeLimit: '60mb' }, proxyClientMaxBodySize: '64mb' },
};
export default config;
