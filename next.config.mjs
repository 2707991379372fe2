/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.BANXIN_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', '@node-rs/jieba', 'sharp', 'pdfkit', 'fontkit', 'subset-font', 'mammoth', 'pino'],
  experimental: { serverActions: { bodySizeLimit: '60mb' } },
};
export default config;
