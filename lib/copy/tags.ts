/** Longest tag, in characters; most tags of an article. */
const longest = 30;
const most = 30;

/** Tags as typed: parted by commas of either width, enumeration commas or spaces, each once. */
export const tagsOf = (typed: string): string[] =>
  [...new Set(typed.split(/[\s,，、;；]+/u).filter((tag) => tag !== '').map((tag) => [...tag].slice(0, longest).join('').slice(0, longest).replace(/[\ud800-\udbff]$/, '')))].slice(0, most);
