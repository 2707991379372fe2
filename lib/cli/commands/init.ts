import { editPublication, ensurePublication, readPublication } from '@/lib/desk/publication';
import { say, type Command } from '../command';
import { must } from '../results';
import { text, texts, wholeNumber } from '../values';

export const init: Command = {
  name: 'init', usage: '[--name 报名] [--publisher …] [--permit …]… [--notice …]… [--hotline …] [--recipients …] [--printer …] [--print-run …] [--section …]… [--format tabloid] [--pages 4] [--weekday 6] [--byline-label 记者] [--profile internal]',
  summary: { zh: '建立数据库和报纸的资料', en: 'makes the database and the publication' },
  options: {
    name: { type: 'string' }, publisher: { type: 'string' }, permit: { type: 'string', multiple: true }, notice: { type: 'string', multiple: true }, hotline: { type: 'string' }, recipients: { type: 'string' },
    printer: { type: 'string' }, 'print-run': { type: 'string' }, section: { type: 'string', multiple: true }, format: { type: 'string' }, pages: { type: 'string' }, weekday: { type: 'string' },
    'byline-label': { type: 'string' }, profile: { type: 'string' }, visibility: { type: 'string' }, 'nameplate-face': { type: 'string' },
  },
  arguments: [0, 0],
  async run(call) {
    const around = await call.around();
    const publication = await ensurePublication(around);
    const fields = Object.fromEntries(Object.entries({
      name: text(call, 'name'), publisher: text(call, 'publisher'), permit: texts(call, 'permit'), notices: texts(call, 'notice'), hotline: text(call, 'hotline'), recipients: text(call, 'recipients'),
      printer: text(call, 'printer'), printRun: text(call, 'print-run'), sections: texts(call, 'section'), formatId: text(call, 'format'), pageCount: wholeNumber(call, 'pages'), usualWeekday: wholeNumber(call, 'weekday'),
      bylineLabel: text(call, 'byline-label'), profile: text(call, 'profile'), visibility: text(call, 'visibility'), nameplateFace: text(call, 'nameplate-face'),
    }).filter(([, value]) => value !== undefined));
    if (Object.keys(fields).length > 0) must(await editPublication(around, await call.actor(), { version: publication.version, ...fields }));
    const { id: _id, version: _version, ...shown } = await readPublication(around.store.read);
    return { json: { database: call.database, publication: shown }, text: say({ zh: `数据库 ${call.database} 已就绪：${shown.name}`, en: `The database ${call.database} is ready: ${shown.name}` }, call.language) };
  },
};
