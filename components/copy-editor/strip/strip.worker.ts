import { StripSetter, type StripOrder } from './strip-news';

const setter = new StripSetter();

self.addEventListener('message', (event: MessageEvent<StripOrder>) => {
  const news = setter.answer(event.data);
  if (news) self.postMessage(news);
});
