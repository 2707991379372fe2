/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.BANXIN_DIST ?? '.next',
  poweredByHeader: false,
  // `npm run dev` serves on 127.0.0.1; Next's dev server otherwise trusts only localhost.
  allowedDevOrigins: ['127.0.0.1', ...(process.env.HOST ? [process.env.HOST] : [])],
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', '@node-rs/jieba', 'sharp', 'pdfkit', 'fontkit', 'subset-font', 'mammoth', 'pino'],
  experimental: { serverActions: { bodySizeLimit: '60mb' } },
};
export default config;
