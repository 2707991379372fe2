import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { missingWebFonts, wholeWebFont } from '@/lib/press/fonts-web';
import { faceIds, type FaceId } from '@/lib/typeset/faces';

/**
 * Makes the whole web font of every face on screen, once: nothing to do on the next start. Each face takes 6–9 s of
 * one processor, so a child process for each processor takes them in turn.
 */

const faceAsked = process.argv[2];

/** Makes one face in a process of its own; rejects when that fails. */
const inChild = (face: FaceId): Promise<void> => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, face], { stdio: 'inherit' });
  child.on('error', reject);
  child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`web font ${face} failed with exit code ${code}`))));
});

async function makeAll(): Promise<void> {
  const waiting = await missingWebFonts();
  if (waiting.length === 0) return;
  const count = waiting.length;
  console.log(`准备网页字体，只需一次 Making ${count} web fonts, once …`);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let face = waiting.shift(); face; face = waiting.shift()) {
      await inChild(face);
      done += 1;
      console.log(`  ${done}/${count} ${face}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, availableParallelism(), 4) }, work));
}

if (faceAsked === undefined) await makeAll();
else {
  const face = faceIds.find((id) => id === faceAsked);
  if (!face) throw new Error(`no face is called ${faceAsked}`);
  await wholeWebFont(face);
}
