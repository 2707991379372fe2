#!/usr/bin/env node
// The `banxin` command. It needs no build: TypeScript is read as it stands, from wherever the command is called.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
process.env.BANXIN_HOME ??= home;
process.env.TSX_TSCONFIG_PATH ??= path.join(home, 'tsconfig.json');
register({ tsconfig: path.join(home, 'tsconfig.json') });

const { main } = await import(pathToFileURL(path.join(home, 'lib', 'cli', 'main.ts')).href);
const { processIo } = await import(pathToFileURL(path.join(home, 'lib', 'cli', 'process-io.ts')).href);
// Not process.exit(): what was written to a pipe must have time to leave.
process.exitCode = await main(process.argv.slice(2), processIo());
